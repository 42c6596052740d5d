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

    private final Product product;
    private final Lattice lattice;
    private final Path folder;

    private ImportBench(Product product, Lattice lattice, Path folder) {
        this.product = product;
        this.lattice = lattice;
        this.folder = folder;
    }

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Product product = new Product(setting("BENCH_PRODUCT"), setting("BENCH_PASSWORD"));
        Path folder = Path.of(setting("BENCH_FOLDER"));
        ImportBench bench = new ImportBench(product, new Lattice("990101"), folder);
        int rounds = Integer.parseInt(setting("BENCH_ROUNDS"));
        System.out.printf(
                "%n%8s %12s %12s %12s %12s %14s %12s%n",
                "round", "COPY s", "inspect s", "read s", "check s", "import/COPY", "peak heap MB");
        for (int round = 1; round <= rounds; round++) {
            bench.round(round);
        }
        bench.large(Long.parseLong(setting("BENCH_LARGE_MB")));
    }

    private void round(int round) throws Exception {
        double copy = copy();
        try (Product.HeapWatch heap = product.watch()) {
            long began = System.nanoTime();
            List<Map<String, Object>> layers = new ArrayList<>();
            for (int tier = 0; tier < TIERS.length; tier++) {
                JsonNode upload = product.upload(file(tier));
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
            while (!product.get(draft).at("/draft/state").asText().equals("CHECKED")) {
                Thread.sleep(100);
            }
            double check = seconds(began);
            JsonNode findings = product.get(draft).at("/draft/findings");
            System.out.printf(
                    "%8d %12.2f %12.2f %12.2f %12.2f %14.1f %12d   %s%n",
                    round, copy, inspect, read, check, (inspect + read + check) / copy, heap.megabytes(), findings);
            product.delete(draft);
        }
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

    private Path file(int tier) throws IOException {
        Path file = folder.resolve(TIERS[tier] + ".geojson");
        if (!Files.exists(file)) {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write(
                        "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4490\"}},"
                                + "\"features\":[");
                String[] comma = {""};
                lattice.each(tier, square -> write(out, comma, square));
                out.write("]}");
            }
        }
        return file;
    }

    private static void write(BufferedWriter out, String[] comma, Lattice.Square square) {
        try {
            out.write(comma[0]);
            out.write("{\"type\":\"Feature\",\"properties\":{\"code\":\"" + square.code()
                    + "\",\"name\":\"某处\",\"parent\":\""
                    + square.parent() + "\",\"floors\":6},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                    + square.ring() + "]}}\n");
            comma[0] = ",";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same rows into tables with nothing but a primary key, as fast as the server takes them. */
    private double copy() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int tier = 0; tier < TIERS.length; tier++) {
            lattice.each(tier, square -> rows.append(square.code())
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

    /** The grids again and again until the file is large: inspected and previewed, then taken away. */
    private void large(long megabytes) throws Exception {
        Path file = folder.resolve("large.geojson");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[");
            String[] comma = {""};
            while (Files.size(file) < megabytes << 20) {
                lattice.each(3, square -> write(out, comma, square));
                out.flush();
            }
            out.write("]}");
        }
        try (Product.HeapWatch heap = product.watch()) {
            long began = System.nanoTime();
            JsonNode upload = product.upload(file);
            double inspect = seconds(began);
            product.get("/api/v1/grid/imports/" + upload.path("id").asText() + "/preview");
            System.out.printf(
                    "%nA file of %,d MB with %,d features: received and inspected in %.1f s, peak heap %d MB%n",
                    Files.size(file) >> 20,
                    upload.at("/inspection/layers/0/features").asLong(),
                    inspect,
                    heap.megabytes());
            product.delete("/api/v1/grid/imports/" + upload.path("id").asText());
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
