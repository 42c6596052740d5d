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
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
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
    /** 96 to the inch, as screens count. */
    private static final String PIXELS_PER_METRE = "3780";

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
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(png)) {
            writer.setOutput(out);
            writer.write(new IIOImage(tile, null, sized(writer, tile)));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        } finally {
            writer.dispose();
        }
        return png.toByteArray();
    }

    /** Says how large a pixel is; without it some programs draw the tile as small as their printer could. */
    private static IIOMetadata sized(ImageWriter writer, BufferedImage tile) throws IIOInvalidTreeException {
        IIOMetadata metadata =
                writer.getDefaultImageMetadata(new ImageTypeSpecifier(tile), writer.getDefaultWriteParam());
        IIOMetadataNode size = new IIOMetadataNode("pHYs");
        size.setAttribute("pixelsPerUnitXAxis", PIXELS_PER_METRE);
        size.setAttribute("pixelsPerUnitYAxis", PIXELS_PER_METRE);
        size.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(size);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        return metadata;
    }
}
