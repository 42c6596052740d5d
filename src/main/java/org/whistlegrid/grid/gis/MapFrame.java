package org.whistlegrid.grid.gis;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.platform.Position;

/**
 * From CGCS2000 degrees to the pixels of a picture, by way of a plane. Pixels are those of the layout: a picture for a
 * sharper screen has more of the paper's under each.
 */
final class MapFrame {

    /** Points that lie closer together than this are drawn as one. */
    private static final double DECIMATION_PIXELS = 0.35;

    private final MathTransform toPlane;
    private final MathTransform fromPlane;
    private final Envelope plane;
    private final AffineTransform toPixels;
    private final int width;
    private final int height;
    private final double metresPerPixel;
    private final ShapeWriter writer;

    /**
     * @param plane what the picture shows, in the plane's units
     * @param metresPerPixel on the ground
     */
    MapFrame(
            MathTransform toPlane,
            MathTransform fromPlane,
            Envelope plane,
            int width,
            int height,
            double metresPerPixel) {
        this.toPlane = toPlane;
        this.fromPlane = fromPlane;
        this.plane = plane;
        this.width = width;
        this.height = height;
        this.metresPerPixel = metresPerPixel;
        this.toPixels = new AffineTransform();
        toPixels.scale(width / plane.getWidth(), -height / plane.getHeight());
        toPixels.translate(-plane.getMinX(), -plane.getMaxY());
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
        try {
            Geometry inPlane = JTS.transform(degrees, toPlane);
            inPlane.apply(new org.locationtech.jts.geom.util.AffineTransformation(
                    toPixels.getScaleX(),
                    0,
                    toPixels.getTranslateX(),
                    0,
                    toPixels.getScaleY(),
                    toPixels.getTranslateY()));
            return inPlane;
        } catch (TransformException e) {
            throw new IllegalArgumentException("not to be drawn: " + degrees.getEnvelopeInternal(), e);
        }
    }

    /** @param pixels as {@link #pixels} made them */
    Shape shape(Geometry pixels) {
        return writer.toShape(pixels);
    }

    Point2D pixel(Position position) {
        try {
            Coordinate place = JTS.transform(new Coordinate(position.lon(), position.lat()), new Coordinate(), toPlane);
            return toPixels.transform(new Point2D.Double(place.x, place.y), null);
        } catch (TransformException e) {
            throw new IllegalArgumentException("not to be drawn: " + position, e);
        }
    }

    /** The ground shown and so many pixels around it, in degrees. */
    Envelope degrees(double marginPixels) {
        Envelope wider = new Envelope(plane);
        wider.expandBy(marginPixels * plane.getWidth() / width);
        try {
            return JTS.transform(wider, fromPlane);
        } catch (TransformException e) {
            throw new IllegalArgumentException("not to be drawn: " + plane, e);
        }
    }
}
