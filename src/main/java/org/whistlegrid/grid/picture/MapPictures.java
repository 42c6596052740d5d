package org.whistlegrid.grid.picture;

import jakarta.enterprise.context.ApplicationScoped;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.grid.MapWords;
import org.whistlegrid.grid.PictureSize;
import org.whistlegrid.platform.ChineseFont;
import org.whistlegrid.platform.Position;

/** Maps as PNG, drawn here: tiles for browsers that cannot draw them, and surroundings for paper. */
@ApplicationScoped
public class MapPictures {

    /** Of a tile's layout. */
    private static final int TILE_PIXELS = 256;

    private static final double TILE_MARGIN = 80;
    private static final double VEIL = 0.42;

    /** Around the ring at least so much ground shows, as a multiple of its radius. */
    private static final double RING_ROOM = 3.2;

    private static final double FINEST_METRES = 0.55;

    private final MapFrames frames;

    MapPictures(MapFrames frames) {
        this.frames = frames;
    }

    /**
     * A tile of 256 pixels.
     *
     * @param ratio 2 draws it twice as sharp
     * @param around gives what lies in a box of degrees
     */
    public byte[] tile(TileAddress address, int ratio, MapInk ink, Function<Envelope, List<MapShape>> around) {
        MapFrame frame = frames.tile(address, TILE_PIXELS);
        MapPainter painter = new MapPainter(frame, ink, around.apply(frame.degrees(TILE_MARGIN)));
        BufferedImage sheet = MapPainter.sheet(frame, ratio);
        Graphics2D pen = MapPainter.pen(sheet, ratio);
        painter.ground(pen);
        painter.borders(pen);
        painter.names(pen, new MapLabels(frame, ink, TILE_MARGIN));
        pen.dispose();
        return png(sheet);
    }

    /**
     * What lies around a place, in the metric plane of the place.
     *
     * @param accuracyMetres radius of the ring in which the place is; null for none
     * @param grid code of the grid that stands out
     * @param credits whose map it is
     */
    public byte[] surroundings(
            Position place,
            @Nullable Double accuracyMetres,
            @Nullable String grid,
            @Nullable String credits,
            PictureSize size,
            MapInk ink,
            Function<Envelope, List<MapShape>> around) {
        MapFrame frame = frames.around(place, metresPerPixel(accuracyMetres, size), size.width(), size.height());
        MapPainter painter = new MapPainter(frame, ink, around.apply(frame.degrees(TILE_MARGIN)));
        BufferedImage sheet = MapPainter.sheet(frame, size.ratio());
        Graphics2D pen = MapPainter.pen(sheet, size.ratio());
        painter.ground(pen);
        painter.borders(pen);
        if (grid != null) {
            standOut(pen, frame, ink, painter.grounds("grid", grid));
        }
        Point2D at = frame.pixel(place);
        SlipFurniture furniture = new SlipFurniture(frame, ink);
        if (accuracyMetres != null && accuracyMetres > 0) {
            furniture.ring(pen, at, accuracyMetres);
        }
        MapLabels labels = new MapLabels(frame, ink, 0);
        labels.keepFree(at.getX() - 14, at.getY() - 38, 28, 42);
        labels.keepFree(0, frame.height() - 36, frame.width(), 36);
        labels.keepFree(frame.width() - 46, 0, 46, 56);
        painter.names(pen, labels);
        furniture.pin(pen, at);
        furniture.scale(pen);
        furniture.north(pen);
        furniture.credits(pen, credits);
        furniture.edge(pen);
        pen.dispose();
        return png(sheet);
    }

    /** Opens fonts and tables, which the first picture would wait for. */
    public void warm() {
        ChineseFont.plain(10)
                .createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), MapWords.say("sample"));
        MapInk.of("light");
    }

    /** All that is not this grid steps back. */
    private static void standOut(Graphics2D pen, MapFrame frame, MapInk ink, List<Geometry> grounds) {
        if (grounds.isEmpty()) {
            return;
        }
        Area others = new Area(new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        for (Geometry ground : grounds) {
            others.subtract(new Area(frame.shape(ground)));
        }
        pen.setColor(MapInk.faint(ink.land(), VEIL));
        pen.fill(others);
        for (Geometry ground : grounds) {
            Shape border = frame.shape(ground);
            line(pen, border, MapInk.faint(ink.surface(), 0.9), 4.6f);
            line(pen, border, ink.accent(), 2.2f);
        }
    }

    private static void line(Graphics2D pen, Shape border, Color color, float width) {
        pen.setColor(color);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(border);
    }

    private static double metresPerPixel(@Nullable Double accuracyMetres, PictureSize size) {
        double ring = accuracyMetres == null ? 0 : accuracyMetres * RING_ROOM;
        return Math.max(FINEST_METRES, ring / Math.min(size.width(), size.height()));
    }

    private static byte[] png(BufferedImage sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try {
            ImageIO.write(sheet, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
