package org.whistlegrid.exchange.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.format.Layer.Oddity;
import org.whistlegrid.geo.CrsDetection;
import org.whistlegrid.geo.CrsFound;

/** Shapefiles in a zip, each a layer. They are read where they are, without unpacking. */
final class ZippedShapefile implements SourceFile {

    private static final Set<String> PARTS =
            Set.of("shp", "shx", "dbf", "prj", "cpg", "qix", "sbn", "sbx", "qpj", "xml");
    private static final int SMALL = 16 << 10;

    private final Archive archive;
    private final Bounds bounds;
    private final List<String> shapes;
    private final List<Layer> layers = new ArrayList<>();

    ZippedShapefile(Path file, Bounds bounds) throws IOException {
        this.archive = new Archive(file, bounds);
        this.bounds = bounds;
        this.shapes = archive.names().stream()
                .filter(ZippedShapefile::isShape)
                .sorted()
                .toList();
        try {
            if (shapes.isEmpty()) {
                throw FileRefused.withoutShapefile();
            }
            if (shapes.size() > bounds.layers()) {
                throw FileRefused.tooManyLayers(bounds.layers());
            }
            for (String shape : shapes) {
                layers.add(describe(shape));
            }
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    @Override
    public Format format() {
        return Format.SHAPEFILE;
    }

    @Override
    public List<Layer> layers() {
        return layers;
    }

    private Layer describe(String shape) throws IOException {
        List<Oddity> oddities = new ArrayList<>();
        if (sibling(shape, "shx").isEmpty()) {
            oddities.add(Oddity.SHX_MISSING);
        }
        if (archive.names().stream().anyMatch(ZippedShapefile::isOther)) {
            oddities.add(Oddity.OTHER_FILES_IGNORED);
        }
        Optional<String> prj = sibling(shape, "prj");
        CrsFound crs = CrsFound.NOTHING;
        if (prj.isPresent()) {
            crs = CrsDetection.ofText(new String(archive.head(prj.get(), SMALL), StandardCharsets.UTF_8));
        } else {
            oddities.add(Oddity.PRJ_MISSING);
        }
        Charset declared = declared(shape);
        return new Layer(name(shape), fields(shape, declared, oddities), declared, null, crs, oddities);
    }

    private List<String> fields(String shape, @Nullable Charset declared, List<Oddity> oddities) throws IOException {
        Optional<String> dbf = sibling(shape, "dbf");
        if (dbf.isEmpty()) {
            oddities.add(Oddity.DBF_MISSING);
            return List.of();
        }
        try (DbaseRows raw = new DbaseRows(archive.open(dbf.get()), StandardCharsets.ISO_8859_1, bounds)) {
            if (raw.fieldCount() > bounds.fields()) {
                throw FileRefused.tooManyFields(name(shape), bounds.fields());
            }
            EncodingProbe probe = new EncodingProbe();
            raw.names().forEach(name -> probe.look(name.getBytes(StandardCharsets.ISO_8859_1)));
            Charset charset = probe.found(declared).charset();
            return raw.names().stream()
                    .map(name -> new String(name.getBytes(StandardCharsets.ISO_8859_1), charset))
                    .toList();
        }
    }

    /** By the .cpg file, else by the language byte of the .dbf header (0x4D is code page 936). */
    private @Nullable Charset declared(String shape) throws IOException {
        Optional<String> cpg = sibling(shape, "cpg");
        if (cpg.isPresent()) {
            return EncodingProbe.named(new String(archive.head(cpg.get(), 64), StandardCharsets.US_ASCII))
                    .orElse(null);
        }
        Optional<String> dbf = sibling(shape, "dbf");
        byte[] head = dbf.isPresent() ? archive.head(dbf.get(), 32) : new byte[0];
        return head.length == 32 && (head[29] == 0x4D || head[29] == 0x7A) ? EncodingProbe.GB18030 : null;
    }

    @Override
    public Features open(int layer, Charset charset) throws IOException {
        String shape = shapes.get(layer);
        ShapeRecords records = new ShapeRecords(archive.open(shape), bounds);
        Optional<String> dbf = sibling(shape, "dbf");
        DbaseRows rows = dbf.isPresent() ? new DbaseRows(archive.open(dbf.get()), charset, bounds) : null;
        int fields = layers.get(layer).fields().size();
        return new Features() {
            private long number;

            @Override
            public @Nullable Feature next() throws IOException {
                Shape ground = records.next();
                if (ground == null) {
                    return null;
                }
                List<@Nullable String> values = rows == null ? null : rows.next(ground.flaws());
                return new Feature(++number, values == null ? Arrays.asList(new String[fields]) : values, ground);
            }

            @Override
            public void close() throws IOException {
                records.close();
                if (rows != null) {
                    rows.close();
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    private Optional<String> sibling(String shape, String extension) {
        return archive.find(shape.substring(0, shape.length() - 3) + extension);
    }

    private static String name(String shape) {
        return shape.substring(Math.max(shape.lastIndexOf('/'), shape.lastIndexOf('\\')) + 1, shape.length() - 4);
    }

    /** What the Mac's archiver adds is not data. */
    private static boolean isShape(String entry) {
        return entry.toLowerCase(Locale.ROOT).endsWith(".shp") && !entry.startsWith("__MACOSX/");
    }

    private static boolean isOther(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return !name.startsWith("__macosx/") && !PARTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
