package org.whistlegrid.exchange.format;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip that strangers packed. Nothing of it is ever written to disk: entries are read as streams, so that no entry can
 * land anywhere, and one with a path outside is refused all the same, for it was not packed in good faith. Archives in it
 * are not opened. What comes out is counted against what went in.
 */
final class Archive implements Closeable {

    /** A shapefile of many layers has some hundred entries. */
    private static final int MOST_ENTRIES = 2_000;

    /** Below this any ratio is harmless: a shapefile of zeroes packs well. */
    private static final long HARMLESS = 32L << 20;

    private final ZipFile zip;
    private final List<ZipEntry> entries;
    private final Bounds bounds;

    Archive(Path file, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.zip = open(file);
        try {
            if (zip.size() > MOST_ENTRIES) {
                throw FileRefused.bomb();
            }
            this.entries = zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .<ZipEntry>map(entry -> entry)
                    .toList();
            zip.stream()
                    .map(ZipEntry::getName)
                    .filter(Archive::leavesTheFolder)
                    .findFirst()
                    .ifPresent(name -> {
                        throw FileRefused.pathOutside(name);
                    });
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Names are UTF-8, or, from Windows in China, GBK. */
    private static ZipFile open(Path file) throws IOException {
        try {
            return open(file, StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            try {
                return open(file, EncodingProbe.GB18030);
            } catch (ZipException | IllegalArgumentException again) {
                throw FileRefused.malformed(Format.SHAPEFILE, "zip");
            }
        }
    }

    private static ZipFile open(Path file, Charset names) throws IOException {
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, names);
    }

    private static boolean leavesTheFolder(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/")
                || path.indexOf('\0') >= 0
                || path.matches("^[A-Za-z]:.*")
                || Arrays.asList(path.split("/")).contains("..");
    }

    List<String> names() {
        return entries.stream().map(ZipEntry::getName).toList();
    }

    /** The entry with this name in any case. */
    Optional<String> find(String name) {
        return names().stream().filter(name::equalsIgnoreCase).findFirst();
    }

    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.stream()
                .filter(e -> e.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
        return new Counted(zip.getInputStream(entry), entry.getCompressedSize());
    }

    /** The beginning of a small entry. */
    byte[] head(String name, int most) throws IOException {
        try (InputStream in = open(name)) {
            return in.readNBytes(most);
        } catch (ZipException e) {
            throw FileRefused.malformed(Format.SHAPEFILE, name);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Refuses to give more than the bounds allow. */
    private final class Counted extends FilterInputStream {

        private final long packed;
        private long given;

        Counted(InputStream in, long packed) {
            super(in);
            this.packed = Math.max(1, packed);
        }

        private int count(int read) {
            given += Math.max(0, read);
            if (given > bounds.inflated() || given > HARMLESS && given / packed > bounds.ratio()) {
                throw FileRefused.bomb();
            }
            return read;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(super.read(into, offset, length));
        }

        @Override
        public long skip(long n) throws IOException {
            long skipped = super.skip(n);
            count((int) Math.min(Integer.MAX_VALUE, skipped));
            return skipped;
        }
    }
}
