package org.whistlegrid.grid.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A finished tile as it is kept and sent. Vector tiles are kept compressed: packed once, sent many times.
 *
 * @param gzipped whether {@code bytes} are
 */
public record Tile(byte[] bytes, boolean gzipped) {

    static final Tile EMPTY = new Tile(new byte[0], false);

    static Tile packed(byte[] plain) {
        if (plain.length == 0) {
            return EMPTY;
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 2);
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Tile(packed.toByteArray(), true);
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** For the few who do not take compressed answers. */
    public byte[] plain() {
        if (!gzipped) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
