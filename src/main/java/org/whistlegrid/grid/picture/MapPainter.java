package org.whistlegrid.grid.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Geometry;

/** Draws the ground: water, parks, buildings, streets, borders. What lies on top is drawn by who called. */
final class MapPainter {

    /** Streets are drawn narrower than they are, so that the buildings along them keep their outlines. */
    private static final double STREET_SHARE = 0.55;

    private static final double THINNEST_STREET = 0.7;
    private static final double CASING = 1.1;

    private record Drawn(MapShape what, Geometry pixels, Shape shape) {}

    /** Who comes first has the place: neighbouring tiles must agree on it, or names are cut between them. */
    private static final Comparator<Drawn> SAME_IN_ALL_TILES = Comparator.comparing(
            (Drawn each) -> String.valueOf(each.what().name()) + each.what().code());

    private final MapFrame frame;
    private final MapInk ink;
    private final List<Drawn> drawn = new ArrayList<>();

    MapPainter(MapFrame frame, MapInk ink, List<MapShape> shapes) {
        this.frame = frame;
        this.ink = ink;
        for (MapShape what : shapes) {
            Geometry pixels = frame.pixels(what.shape());
            drawn.add(new Drawn(what, pixels, frame.shape(pixels)));
        }
    }

    /** @param ratio pixels of the picture along one of the layout's */
    static BufferedImage sheet(MapFrame frame, int ratio) {
        return new BufferedImage(frame.width() * ratio, frame.height() * ratio, BufferedImage.TYPE_INT_RGB);
    }

    static Graphics2D pen(BufferedImage sheet, int ratio) {
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        pen.scale(ratio, ratio);
        return pen;
    }

    void ground(Graphics2D pen) {
        pen.setColor(ink.land());
        pen.fillRect(0, 0, frame.width(), frame.height());
        fill(pen, "park", ink.park());
        fill(pen, "water", ink.water());
        fill(pen, "building", ink.building());
        outline(pen, "building", MapInk.deeper(ink.building(), 0.12), 0.6f);
        streets(pen);
    }

    void borders(Graphics2D pen) {
        outline(pen, "grid", MapInk.faint(ink.border(), 0.75), 0.8f);
        outline(pen, "community", ink.border(), 1.4f);
        outline(pen, "sub_district", ink.border(), 2.4f);
    }

    /** Names of places and streets, of what shows. */
    void names(Graphics2D pen, MapLabels labels) {
        drawn.stream()
                .filter(each -> each.what().is("place") && each.what().name() != null)
                .sorted(Comparator.comparingInt((Drawn each) -> MapLabels.rank(each.what()))
                        .thenComparing(SAME_IN_ALL_TILES))
                .forEach(each -> labels.place(pen, each.what(), each.pixels().getCoordinate()));
        drawn.stream()
                .filter(each -> each.what().is("street")
                        && each.what().name() != null
                        && !each.what().name().isEmpty()
                        && !"lane".equals(each.what().kind()))
                .sorted(Comparator.comparingInt((Drawn each) -> -each.what().width())
                        .thenComparing(SAME_IN_ALL_TILES))
                .forEach(each -> labels.along(pen, each.what(), each.pixels()));
    }

    /** Where the area of this code lies, in pixels. */
    List<Geometry> grounds(String layer, String code) {
        return drawn.stream()
                .filter(each -> each.what().is(layer) && code.equals(each.what().code()))
                .map(Drawn::pixels)
                .toList();
    }

    private void fill(Graphics2D pen, String layer, Color color) {
        pen.setColor(color);
        for (Drawn each : drawn) {
            if (each.what().is(layer)) {
                if (each.pixels().getDimension() == 2) {
                    pen.fill(each.shape());
                } else if (each.pixels().getDimension() == 1) {
                    pen.setStroke(round(metres(each.what().width(), 1)));
                    pen.draw(each.shape());
                }
            }
        }
    }

    private void outline(Graphics2D pen, String layer, Color color, float width) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Drawn each : drawn) {
            if (each.what().is(layer)) {
                pen.draw(each.shape());
            }
        }
    }

    /** All edges first: where streets cross, no edge runs through the crossing. */
    private void streets(Graphics2D pen) {
        List<Drawn> streets = drawn.stream()
                .filter(each -> each.what().is("street"))
                .sorted((one, other) -> one.what().width() - other.what().width())
                .toList();
        pen.setColor(ink.streetEdge());
        for (Drawn street : streets) {
            pen.setStroke(round(metres(street.what().width(), STREET_SHARE) + CASING * 2));
            pen.draw(street.shape());
        }
        pen.setColor(ink.street());
        for (Drawn street : streets) {
            pen.setStroke(round(metres(street.what().width(), STREET_SHARE)));
            pen.draw(street.shape());
        }
    }

    private double metres(int metres, double share) {
        return Math.max(THINNEST_STREET, metres * share / frame.metresPerPixel());
    }

    private static BasicStroke round(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }
}
