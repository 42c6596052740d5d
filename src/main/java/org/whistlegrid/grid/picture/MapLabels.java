package org.whistlegrid.grid.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.linearref.LengthIndexedLine;
import org.whistlegrid.platform.ChineseFont;

/**
 * Names on a drawn map: each with a halo, none over another. Who comes first has the place, so names are set in the order
 * of their weight.
 */
final class MapLabels {

    private static final float HALO = 3f;
    private static final double PADDING = 3;

    /** A street bends under its name by no more than this, as a share of the name's length. */
    private static final double STRAIGHT = 0.06;

    private static final double APART = 260;

    private final MapFrame frame;
    private final MapInk ink;
    private final double margin;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private final Map<String, List<Coordinate>> streets = new HashMap<>();

    /**
     * @param margin pixels beyond the picture where names are set too, so that neighbouring tiles agree;
     *     with 0 no name is cut by the edge
     */
    MapLabels(MapFrame frame, MapInk ink, double margin) {
        this.frame = frame;
        this.ink = ink;
        this.margin = margin;
    }

    /** The lower, the sooner it gets a place. */
    static int rank(MapShape place) {
        return switch (String.valueOf(place.kind())) {
            case "sub_district" -> 0;
            case "grid" -> 1;
            case "community" -> 2;
            case "park", "water" -> 3;
            default -> 4;
        };
    }

    /** Nothing is written there. */
    void keepFree(double x, double y, double width, double height) {
        taken.add(new Rectangle2D.Double(x, y, width, height));
    }

    void place(Graphics2D pen, MapShape place, Coordinate at) {
        double scale = frame.metresPerPixel();
        Font font =
                switch (String.valueOf(place.kind())) {
                    case "sub_district" -> scale > 6 ? ChineseFont.strong(15) : null;
                    case "community" -> scale > 2.2 && scale <= 24 ? ChineseFont.strong(12) : null;
                    case "grid" -> scale <= 2.2 ? ChineseFont.strong(12) : null;
                    case "building" -> scale <= 1.4 ? ChineseFont.plain(10) : null;
                    default -> ChineseFont.plain(11);
                };
        if (font != null && within(at)) {
            write(pen, String.valueOf(place.name()), font, at, 0, ink.label());
        }
    }

    /** A street's name once in every {@value #APART} pixels or so, along a straight stretch of it. */
    void along(Graphics2D pen, MapShape street, Geometry line) {
        if (frame.metresPerPixel() > 3) {
            return;
        }
        Font font = ChineseFont.plain(10.5);
        String name = String.valueOf(street.name());
        double length = font.createGlyphVector(pen.getFontRenderContext(), name)
                .getLogicalBounds()
                .getWidth();
        for (int part = 0; part < line.getNumGeometries(); part++) {
            if (line.getGeometryN(part) instanceof LineString stretch && stretch.getLength() > length * 1.2) {
                along(pen, name, font, length, new LengthIndexedLine(stretch));
            }
        }
    }

    private void along(Graphics2D pen, String name, Font font, double length, LengthIndexedLine line) {
        double end = line.getEndIndex();
        for (double at = length * 0.6; at < end - length * 0.6; at += length / 2) {
            Coordinate middle = line.extractPoint(at);
            Coordinate from = line.extractPoint(at - length / 2);
            Coordinate to = line.extractPoint(at + length / 2);
            boolean straight = from.distance(to) > length * (1 - STRAIGHT);
            if (straight && within(middle) && apart(name, middle)) {
                double angle = Math.atan2(to.y - from.y, to.x - from.x);
                // never upside down
                double upright =
                        angle > Math.PI / 2 ? angle - Math.PI : angle <= -Math.PI / 2 ? angle + Math.PI : angle;
                if (write(pen, name, font, middle, upright, ink.label())) {
                    streets.computeIfAbsent(name, each -> new ArrayList<>()).add(middle);
                }
            }
        }
    }

    private boolean apart(String name, Coordinate at) {
        return streets.getOrDefault(name, List.of()).stream().allMatch(other -> other.distance(at) > APART);
    }

    /** Whether there was room. */
    boolean write(Graphics2D pen, String text, Font font, Coordinate at, double angle, Color color) {
        GlyphVector glyphs = font.createGlyphVector(pen.getFontRenderContext(), text);
        Rectangle2D box = glyphs.getLogicalBounds();
        AffineTransform there = AffineTransform.getTranslateInstance(at.x, at.y);
        there.rotate(angle);
        there.translate(-box.getCenterX(), -box.getCenterY());
        Rectangle2D room = there.createTransformedShape(box).getBounds2D();
        room.setRect(
                room.getX() - PADDING,
                room.getY() - PADDING,
                room.getWidth() + 2 * PADDING,
                room.getHeight() + 2 * PADDING);
        boolean cut = margin == 0 && !new Rectangle2D.Double(0, 0, frame.width(), frame.height()).contains(room);
        if (cut || taken.stream().anyMatch(room::intersects)) {
            return false;
        }
        taken.add(room);
        halo(pen, there.createTransformedShape(glyphs.getOutline()), color);
        return true;
    }

    void halo(Graphics2D pen, Shape letters, Color color) {
        pen.setStroke(new BasicStroke(HALO, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.setColor(MapInk.faint(ink.land(), 0.9));
        pen.draw(letters);
        pen.setColor(color);
        pen.fill(letters);
    }

    private boolean within(Coordinate at) {
        return new Envelope(-margin, frame.width() + margin, -margin, frame.height() + margin).contains(at);
    }
}
