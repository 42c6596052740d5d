package org.whistlegrid.exchange.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how text is encoded by looking at its bytes: UTF-8 or GB 18030 (which holds GBK and GB 2312). What a file
 * declares is a hint only: the wrong {@code .cpg} is a classic. UTF-8 is hardly ever met by chance, but short GBK text can
 * be valid UTF-8, so what it says must also look like Chinese.
 */
public final class EncodingProbe {

    public static final Charset GB18030 = Charset.forName("GB18030");

    private static final int ENOUGH = 4 << 20;

    private final Candidate utf8 = new Candidate(StandardCharsets.UTF_8);
    private final Candidate gb18030 = new Candidate(GB18030);
    private long looked;

    /**
     * How text is encoded.
     *
     * @param charset to read it with
     * @param declared what the file said; null when it said nothing
     */
    public record Found(Charset charset, @Nullable Charset declared, EncodingCertainty certainty) {

        public boolean differs() {
            return declared != null && !declared.equals(charset) && certainty != EncodingCertainty.ASCII;
        }
    }

    /** How far the answer can be relied on. */
    public enum EncodingCertainty {
        /** No byte needs to know. */
        ASCII,
        /** Declared, and the bytes agree. */
        CERTAIN,
        /** Found in the bytes; not declared, or declared otherwise. */
        LIKELY,
        /** The bytes are neither. */
        UNKNOWN
    }

    /** One whole value, or a stretch of a text file that ends with a line. */
    public void look(byte[] bytes) {
        if (looked < ENOUGH && !isAscii(bytes)) {
            looked += bytes.length;
            utf8.look(bytes);
            gb18030.look(bytes);
        }
    }

    public Found found(@Nullable Charset declared) {
        if (looked == 0) {
            return new Found(declared == null ? StandardCharsets.UTF_8 : declared, declared, EncodingCertainty.ASCII);
        }
        if (utf8.valid() && (utf8.chinese() || !gb18030.valid() || !gb18030.chinese())) {
            return found(StandardCharsets.UTF_8, declared);
        }
        if (gb18030.valid()) {
            return found(GB18030, declared);
        }
        return new Found(declared == null ? StandardCharsets.UTF_8 : declared, declared, EncodingCertainty.UNKNOWN);
    }

    private static Found found(Charset charset, @Nullable Charset declared) {
        return declared != null && declared.equals(charset)
                ? new Found(charset, declared, EncodingCertainty.CERTAIN)
                : new Found(charset, declared, EncodingCertainty.LIKELY);
    }

    /** By the names that .cpg files, ESRI's and others', use. */
    public static Optional<Charset> named(String name) {
        String key = name.strip().toUpperCase(Locale.ROOT).replaceAll("[ _-]", "");
        return switch (key) {
            case "UTF8", "65001", "CP65001" -> Optional.of(StandardCharsets.UTF_8);
            case "GBK", "GB2312", "GB18030", "936", "CP936", "ANSI936", "MS936", "EUCCN", "54936" ->
                Optional.of(GB18030);
            case "88591", "ISO88591", "LATIN1", "88591ISO" -> Optional.of(StandardCharsets.ISO_8859_1);
            default -> Optional.empty();
        };
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static final class Candidate {

        /** Unicode has no Chinese below the CJK radicals. */
        private static final int FIRST_HAN = 0x2E80;

        private final CharsetDecoder decoder;
        private long han;
        private long other;
        private long broken;
        private long whole;

        Candidate(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void look(byte[] bytes) {
            CharBuffer out = CharBuffer.allocate(bytes.length + 1);
            ByteBuffer in = ByteBuffer.wrap(bytes);
            CoderResult result = decoder.reset().decode(in, out, true);
            String text = out.flip().toString();
            // a last character cut in two by the width of its field is nobody's fault
            boolean cut = in.remaining() <= 3 && text.chars().anyMatch(Candidate::isHan);
            if (result.isError() && !cut) {
                broken++;
                return;
            }
            whole++;
            han += text.chars().filter(Candidate::isHan).count();
            other += text.chars().filter(c -> c >= 0x80 && !isHan(c)).count();
        }

        /** Most characters of a file are digits, and the script of a character takes a search. */
        private static boolean isHan(int c) {
            return c >= FIRST_HAN
                    && (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                            || c >= 0x3000 && c <= 0x303F
                            || c >= 0xFF00 && c < 0xFFF0);
        }

        /** One broken value in a hundred is a broken value, more are another encoding. */
        boolean valid() {
            return whole > 0 && broken * 100 <= whole;
        }

        boolean chinese() {
            return han > 0 && han >= other;
        }
    }
}
