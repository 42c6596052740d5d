package org.whistlegrid.grid.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.geo.Plane;
import org.whistlegrid.platform.Position;

/**
 * From CGCS2000 degrees to the pixels of a picture, by way of a plane. Pixels are those of the layout: a picture for a
 * sharper screen has more of the paper's under each.
 */
final class MapFrame {

    /** Points that lie closer together than this are drawn as one. */
    private static final double DECIMATION_PIXELS = 0.35;

    private final Plane plane;
    private final Envelope shown;
    private final AffineTransform toPixels;
    private final int width;
    private final int height;
    private final double metresPerPixel;
    private final ShapeWriter writer;

    /**
     * @param shown what the picture shows, in the plane's metres
     * @param metresPerPixel on the ground
     */
    MapFrame(Plane plane, Envelope shown, int width, int height, double metresPerPixel) {
        this.plane = plane;
        this.shown = shown;
        this.width = width;
        this.height = height;
        this.metresPerPixel = metresPerPixel;
        this.toPixels = new AffineTransform();
        toPixels.scale(width / shown.getWidth(), -height / shown.getHeight());
        toPixels.translate(-shown.getMinX(), -shown.getMaxY());
        this.writer = new ShapeWriter();
        writer.setRemoveDuplicatePoints(true);
        writer.setDecimation(DECIMATION_PIXELS);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double metresPerPixel() {
        return metresPerPixel;
    }

    /** The geometry in pixels, y downwards. */
    Geometry pixels(Geometry degrees) {
        Geometry inPlane = plane.to(degrees);
        inPlane.apply(new org.locationtech.jts.geom.util.AffineTransformation(
                toPixels.getScaleX(), 0, toPixels.getTranslateX(), 0, toPixels.getScaleY(), toPixels.getTranslateY()));
        return inPlane;
    }

    /** @param pixels as {@link #pixels} made them */
    Shape shape(Geometry pixels) {
        return writer.toShape(pixels);
    }

    Point2D pixel(Position position) {
        Coordinate place = plane.to(position);
        return toPixels.transform(new Point2D.Double(place.x, place.y), null);
    }

    /** The ground shown and so many pixels around it, in degrees. */
    Envelope degrees(double marginPixels) {
        Envelope wider = new Envelope(shown);
        wider.expandBy(marginPixels * shown.getWidth() / width);
        return plane.from(wider);
    }
}
