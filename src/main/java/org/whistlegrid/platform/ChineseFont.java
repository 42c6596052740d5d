package org.whistlegrid.platform;

import java.awt.Font;
import java.util.List;
import org.jboss.logging.Logger;

/** A font that has Chinese in the mainland's forms; the machine's own choice would often be the Japanese ones. */
public final class ChineseFont {

    private static final Logger LOG = Logger.getLogger(ChineseFont.class);

    /** Debian's, the image's, and those of people's own machines. */
    private static final List<String> PREFERRED = List.of(
            "Noto Sans CJK SC",
            "Source Han Sans SC",
            "WenQuanYi Micro Hei",
            "WenQuanYi Zen Hei",
            "PingFang SC",
            "Microsoft YaHei",
            "Droid Sans Fallback");

    /** Two characters that only a Chinese font has: "Chinese". */
    private static final String SAMPLE = "\u4e2d\u6587";

    private static final Font PLAIN = choose();

    private ChineseFont() {}

    public static Font plain(double size) {
        return PLAIN.deriveFont((float) size);
    }

    public static Font strong(double size) {
        return PLAIN.deriveFont(Font.BOLD, (float) size);
    }

    private static Font choose() {
        for (String name : PREFERRED) {
            Font font = new Font(name, Font.PLAIN, 1);
            if (font.getFamily().equals(name)) {
                return font;
            }
        }
        Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1);
        if (font.canDisplayUpTo(SAMPLE) >= 0) {
            LOG.warn(
                    "No Chinese font on this machine: names on drawn maps and in watermarks will be boxes. Install fonts-noto-cjk.");
        }
        return font;
    }
}
