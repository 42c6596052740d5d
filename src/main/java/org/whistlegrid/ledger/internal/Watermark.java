package org.whistlegrid.ledger.internal;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.whistlegrid.platform.ChineseFont;

/** Who took a sheet out of the product, across its face: a pale tile that lies behind the cells and repeats itself. */
record Watermark(List<String> lines) {

    private static final int WIDTH = 560;
    private static final int HEIGHT = 320;
    private static final double SLANT = Math.toRadians(-20);
    private static final float STRENGTH = 0.34f;
    private static final Color INK = new Color(0x667085);
    private static final int SIZE = 17;
    private static final int LEADING = 30;

    byte[] png() {
        BufferedImage tile = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = tile.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, STRENGTH));
            pen.setColor(INK);
            Font font = ChineseFont.plain(SIZE);
            pen.setFont(font);
            pen.rotate(SLANT, WIDTH / 2.0, HEIGHT / 2.0);
            int y = HEIGHT / 2 - LEADING * (lines.size() - 1) / 2;
            for (String line : lines) {
                int width = pen.getFontMetrics().stringWidth(line);
                pen.drawString(line, (WIDTH - width) / 2, y);
                y += LEADING;
            }
        } finally {
            pen.dispose();
        }
        return encoded(tile);
    }

    private static byte[] encoded(BufferedImage tile) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(tile, "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }
}
