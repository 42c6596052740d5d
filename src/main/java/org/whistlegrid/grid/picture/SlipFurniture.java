package org.whistlegrid.grid.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.MapWords;
import org.whistlegrid.platform.ChineseFont;

/** What a printed map needs beside the ground: the place and how sure it is, the scale, north, and whose map it is. */
final class SlipFurniture {

    private static final double EDGE = 14;
    private static final double PIN_HEIGHT = 34;
    private static final double PIN_RADIUS = 11;

    /** Lengths of a scale bar, in metres. */
    private static final int[] NICE = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final MapFrame frame;
    private final MapInk ink;

    SlipFurniture(MapFrame frame, MapInk ink) {
        this.frame = frame;
        this.ink = ink;
    }

    /** The place is somewhere in there. */
    void ring(Graphics2D pen, Point2D at, double metres) {
        double radius = metres / frame.metresPerPixel();
        Ellipse2D ring = new Ellipse2D.Double(at.getX() - radius, at.getY() - radius, 2 * radius, 2 * radius);
        pen.setColor(MapInk.faint(ink.accent(), 0.10));
        pen.fill(ring);
        pen.setColor(MapInk.faint(ink.accent(), 0.75));
        pen.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {5, 3}, 0));
        pen.draw(ring);
    }

    void pin(Graphics2D pen, Point2D at) {
        double centre = at.getY() - PIN_HEIGHT + PIN_RADIUS;
        pen.setColor(new Color(0, 0, 0, 46));
        pen.fill(new Ellipse2D.Double(at.getX() - 7, at.getY() - 2.6, 14, 5.2));
        Path2D pin = new Path2D.Double();
        pin.moveTo(at.getX(), at.getY());
        pin.curveTo(at.getX() - 4, at.getY() - 10, at.getX() - PIN_RADIUS, centre + 8, at.getX() - PIN_RADIUS, centre);
        pin.curveTo(
                at.getX() - PIN_RADIUS,
                centre - PIN_RADIUS * 1.33,
                at.getX() + PIN_RADIUS,
                centre - PIN_RADIUS * 1.33,
                at.getX() + PIN_RADIUS,
                centre);
        pin.curveTo(at.getX() + PIN_RADIUS, centre + 8, at.getX() + 4, at.getY() - 10, at.getX(), at.getY());
        pin.closePath();
        pen.setColor(ink.surface());
        pen.setStroke(new BasicStroke(3.4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(pin);
        pen.setColor(ink.accent());
        pen.fill(pin);
        pen.setColor(ink.surface());
        pen.fill(new Ellipse2D.Double(at.getX() - 4, centre - 4, 8, 8));
    }

    void scale(Graphics2D pen) {
        int metres = NICE[0];
        for (int nice : NICE) {
            if (nice / frame.metresPerPixel() <= frame.width() * 0.22) {
                metres = nice;
            }
        }
        double length = metres / frame.metresPerPixel();
        double y = frame.height() - EDGE - 5;
        String words = metres >= 1000 ? metres / 1000 + " km" : metres + " m";
        Font font = ChineseFont.plain(10.5);
        double text = font.getStringBounds(words, pen.getFontRenderContext()).getWidth();
        plate(pen, EDGE - 6, y - 15, length + text + 20, 21);
        Path2D bar = new Path2D.Double();
        bar.moveTo(EDGE, y - 7);
        bar.lineTo(EDGE, y);
        bar.lineTo(EDGE + length, y);
        bar.lineTo(EDGE + length, y - 7);
        bar.moveTo(EDGE + length / 2, y - 4);
        bar.lineTo(EDGE + length / 2, y);
        pen.setColor(ink.label());
        pen.setStroke(new BasicStroke(1.3f, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        pen.draw(bar);
        pen.setFont(font);
        pen.drawString(words, (float) (EDGE + length + 6), (float) (y + 0.5));
    }

    void north(Graphics2D pen) {
        double x = frame.width() - EDGE - 11;
        double y = EDGE + 4;
        plate(pen, x - 15, y - 10, 30, 46);
        Path2D left = new Path2D.Double();
        left.moveTo(x, y - 3);
        left.lineTo(x - 6.5, y + 16);
        left.lineTo(x, y + 12);
        left.closePath();
        pen.setColor(ink.label());
        pen.fill(left);
        pen.setStroke(new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(left);
        Path2D right = new Path2D.Double(left);
        right.transform(new AffineTransform(-1, 0, 0, 1, 2 * x, 0));
        pen.draw(right);
        pen.setFont(ChineseFont.strong(10.5));
        String word = MapWords.say("north");
        double width =
                pen.getFont().getStringBounds(word, pen.getFontRenderContext()).getWidth();
        pen.drawString(word, (float) (x - width / 2), (float) (y + 31));
    }

    /** Whose map, and its review number, as the rules for public maps want it on the map itself. */
    void credits(Graphics2D pen, @Nullable String words) {
        if (words == null || words.isBlank()) {
            return;
        }
        pen.setFont(ChineseFont.plain(9.5));
        Rectangle2D box = pen.getFont().getStringBounds(words, pen.getFontRenderContext());
        double x = frame.width() - EDGE - box.getWidth() + 4;
        double y = frame.height() - EDGE;
        plate(pen, x - 6, y - 11.5, box.getWidth() + 12, 17);
        pen.setColor(ink.label());
        pen.drawString(words, (float) x, (float) (y + 0.5));
    }

    void edge(Graphics2D pen) {
        pen.setColor(MapInk.faint(ink.border(), 0.8));
        pen.setStroke(new BasicStroke(1f));
        pen.draw(new Rectangle2D.Double(0.5, 0.5, frame.width() - 1, frame.height() - 1));
    }

    private void plate(Graphics2D pen, double x, double y, double width, double height) {
        pen.setColor(MapInk.faint(ink.surface(), 0.86));
        pen.fill(new RoundRectangle2D.Double(x, y, width, height, 8, 8));
    }
}
