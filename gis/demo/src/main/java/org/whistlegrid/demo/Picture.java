package org.whistlegrid.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.locationtech.jts.awt.ShapeWriter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** A picture of the district, to look at what the generator did. Not part of the data. */
final class Picture {
    private static final int SIZE = 3200;
    private static final double METRES = 6200;
    private static final double SCALE = SIZE / METRES;
    private static final Color LAND = new Color(0xF3F1EC);
    private static final Color WATER = new Color(0xB5D3E7);
    private static final Color GREEN = new Color(0xCDE5C2);
    private static final Color BUILDING = new Color(0xD5CBC0);

    private final Graphics2D pen;
    private final ShapeWriter shapes =
            new ShapeWriter((from, to) -> to.setLocation((from.x + 3300) * SCALE, (3000 - from.y) * SCALE));

    private Picture(Graphics2D pen) {
        this.pen = pen;
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIZE, SIZE);
    }

    static void of(City city, Path file) throws IOException {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
        Picture picture = new Picture(image.createGraphics());
        picture.ground(city);
        picture.tiers(city);
        ImageIO.write(image, "png", file.toFile());
    }

    private void ground(City city) {
        fill(city.ground(), LAND);
        fill(city.land.water, WATER);
        city.parks.greens.forEach(green -> fill(green.area(), GREEN));
        city.parks.ponds.forEach(pond -> fill(pond.area(), WATER));
        for (int i = city.streets.all.size() - 1; i >= 0; i--) {
            Streets.Street street = city.streets.all.get(i);
            Color colour =
                    switch (street.kind()) {
                        case ARTERIAL -> new Color(0xF0B97B);
                        case COLLECTOR -> new Color(0xF6E3A1);
                        default -> Color.WHITE;
                    };
            draw(street.line(), colour, 2 * street.kind().halfWidth * SCALE);
        }
        city.census.entries.forEach(building -> fill(building.outline(), BUILDING));
    }

    private void tiers(City city) {
        for (Tiers.Area grid : city.tiers.grids) {
            draw(city.ground(grid), new Color(0x667085), 0.6);
        }
        pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 30));
        for (Tiers.Area community : city.tiers.communities) {
            Geometry ground = city.ground(community);
            draw(ground, new Color(0x344054), 2.4);
            Coordinate c = ground.getCentroid().getCoordinate();
            pen.drawString(community.name(), (float) ((c.x + 3300) * SCALE - 60), (float) ((3000 - c.y) * SCALE));
        }
        city.tiers.subDistricts.forEach(area -> draw(city.ground(area), new Color(0x1D4ED8), 5));
    }

    private void fill(Geometry area, Color colour) {
        pen.setColor(colour);
        pen.fill(shapes.toShape(area));
    }

    private void draw(Geometry line, Color colour, double width) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shapes.toShape(line));
    }
}
