package org.whistlegrid.exchange.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses text whose lines are longer than any row can be: a parser would keep all of such a line. */
final class LineBound extends FilterReader {

    private final long longest;
    private long since;

    LineBound(Reader in, long longest) {
        super(in);
        this.longest = longest;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        look(c == '\n');
        return c;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        for (int i = 0; i < read; i++) {
            look(into[offset + i] == '\n');
        }
        return read;
    }

    private void look(boolean lineEnds) {
        since = lineEnds ? 0 : since + 1;
        if (since > longest) {
            throw FileRefused.malformed(Format.CSV, String.valueOf(longest));
        }
    }
}
