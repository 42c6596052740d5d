package org.whistlegrid.bench.files;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * The import of a district with full topology check beside a bare COPY of the same rows into the same server, and a large
 * file whose size must not show in the heap. bench/import prepares and cleans up.
 */
public final class ImportBench {

    private static final String[] TIERS = {"SUB_DISTRICT", "COMMUNITY", "GRID", "BUILDING"};

    private static final String DISTRICT = "990101";
    private static final Lattice FEW = new Lattice(DISTRICT, 5, 2, 1);
    private static final int GRIDS = 16 * 16 * 16;
    /** Bytes of a building with twenty corners in the file, more or less. */
    private static final int A_BUILDING = 690;

    private final Product product;
    private final Path folder;

    private ImportBench(Product product, Path folder) {
        this.product = product;
        this.folder = folder;
    }

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Product product = new Product(setting("BENCH_PRODUCT"), setting("BENCH_PASSWORD"));
        Path folder = Path.of(setting("BENCH_FOLDER"));
        ImportBench bench = new ImportBench(product, folder);
        int rounds = Integer.parseInt(setting("BENCH_ROUNDS"));
        System.out.printf(
                "%n%8s %12s %12s %12s %12s %14s %12s%n",
                "round", "COPY s", "inspect s", "read s", "check s", "import/COPY", "peak heap MB");
        for (int round = 1; round <= rounds; round++) {
            bench.round(round);
        }
        bench.large(Integer.parseInt(setting("BENCH_LARGE_MB")));
    }

    private void round(int round) throws Exception {
        double copy = copy();
        try (Product.HeapWatch heap = product.watch()) {
            Imported imported = bring(FEW, "few");
            System.out.printf(
                    "%8d %12.2f %12.2f %12.2f %12.2f %14.1f %12d   %s%n",
                    round,
                    copy,
                    imported.inspect,
                    imported.read,
                    imported.check,
                    imported.seconds() / copy,
                    heap.megabytes(),
                    imported.findings);
        }
    }

    /** Seconds that each step took. */
    private record Imported(double inspect, double read, double check, JsonNode findings) {

        double seconds() {
            return inspect + read + check;
        }
    }

    /** Sends, reads and checks a whole district, and takes it away again. */
    private Imported bring(Lattice lattice, String name) throws Exception {
        long began = System.nanoTime();
        List<Map<String, Object>> layers = new ArrayList<>();
        for (int tier = 0; tier < TIERS.length; tier++) {
            JsonNode upload = product.upload(file(lattice, name, tier));
            layers.add(mapping(upload.path("id").asText(), tier));
        }
        double inspect = seconds(began);
        JsonNode reading = product.post(
                "/api/v1/grid/imports/readings", Map.of("title", "bench", "tolerance", 1, "layers", layers));
        String draft = "/api/v1/grid/drafts/" + reading.path("draft").asText();
        began = System.nanoTime();
        await("/api/v1/grid/imports/readings/" + reading.path("id").asText(), "state", "RUNNING");
        double read = seconds(began);
        began = System.nanoTime();
        String state = "CHECKING";
        while (state.equals("CHECKING")) {
            Thread.sleep(100);
            state = product.get(draft).at("/draft/state").asText();
        }
        double check = seconds(began);
        if (!state.equals("CHECKED")) {
            throw new IllegalStateException("the draft is " + state);
        }
        JsonNode findings = product.get(draft).at("/draft/findings");
        product.delete(draft);
        for (Map<String, Object> layer : layers) {
            product.delete("/api/v1/grid/imports/" + layer.get("upload"));
        }
        return new Imported(inspect, read, check, findings);
    }

    private void await(String path, String field, String while_) throws Exception {
        JsonNode answer = product.get(path);
        while (answer.path(field).asText().equals(while_)) {
            Thread.sleep(100);
            answer = product.get(path);
        }
        if (!answer.path(field).asText().equals("DONE")) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private static Map<String, Object> mapping(String upload, int tier) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        mapping.put("upload", upload);
        mapping.put("layer", 0);
        mapping.put("tier", TIERS[tier]);
        mapping.put("code", "code");
        mapping.put("name", "name");
        mapping.put("parent", "parent");
        mapping.put("floors", tier == 3 ? "floors" : null);
        return mapping;
    }

    private Path file(Lattice lattice, String name, int tier) throws IOException {
        Path file = folder.resolve(name + "-" + TIERS[tier] + ".geojson");
        if (!Files.exists(file)) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},"
                                + "\"features\":[");
                String[] comma = {""};
                lattice.each(tier, square -> write(out, comma, square, lattice.pieces()));
                out.write("]}");
            }
        }
        return file;
    }

    private static void write(BufferedWriter out, String[] comma, Lattice.Square square, int pieces) {
        try {
            out.write(comma[0]);
            out.write("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + square.code()
                    + "\",\"name\":\"某处\",\"parent\":\""
                    + square.parent() + "\",\"floors\":6},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                    + square.ring(pieces) + "]}}\n");
            comma[0] = ",";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows into tables with nothing but a primary key, as fast as the server takes them. */
    private double copy() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int tier = 0; tier < TIERS.length; tier++) {
            FEW.each(tier, square -> rows.append(square.code())
                    .append("\t某处\t")
                    .append(square.parent())
                    .append('\t')
                    .append(square.ewkt())
                    .append('\n'));
        }
        try (Connection connection = DriverManager.getConnection(
                        setting("BENCH_DATABASE"), setting("BENCH_DATABASE_USER"), setting("BENCH_DATABASE_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists bench_copy");
            statement.execute("create table bench_copy (code text primary key, name text, parent text,"
                    + " ground geometry(MultiPolygon, 4490))");
            long began = System.nanoTime();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy bench_copy from stdin", new StringReader(rows.toString()));
            double seconds = seconds(began);
            statement.execute("drop table bench_copy");
            return seconds;
        }
    }

    /** A district whose buildings alone fill so many megabytes, to the end of its report. */
    private void large(int megabytes) throws Exception {
        int across = (int) Math.floor(Math.sqrt(megabytes * (double) (1 << 20) / A_BUILDING / GRIDS));
        Lattice many = new Lattice(DISTRICT, across, across, 5);
        Path file = file(many, "many", TIERS.length - 1);
        try (Product.HeapWatch heap = product.watch()) {
            Imported imported = bring(many, "many");
            System.out.printf(
                    "%n%,d buildings in a file of %,d MB: received and inspected in %.0f s, read in %.0f s, checked in %.0f s;"
                            + " peak heap %d MB, most resident %d MB; %s%n",
                    GRIDS * across * across,
                    Files.size(file) >> 20,
                    imported.inspect,
                    imported.read,
                    imported.check,
                    heap.megabytes(),
                    Product.mostResidentMegabytes(),
                    imported.findings);
        }
        Files.delete(file);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: bench/import sets it");
        }
        return value;
    }
}
