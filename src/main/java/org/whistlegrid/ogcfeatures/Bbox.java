package org.whistlegrid.ogcfeatures;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A box on the ground in degrees, as {@code bbox} and {@code bbox-crs} say it ({@code /req/core/fc-bbox-definition}, {@code
 * /req/crs/bbox-crs-action}). West of more than east crosses the antimeridian.
 */
public record Bbox(double west, double south, double east, double north) {

    private static final String NAME = "bbox";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{0,20})?([eE][+-]?\\d{1,2})?");
    private static final double SPHERE = 6_378_137;
    private static final double HALF_WORLD = Math.PI * SPHERE;

    /**
     * Four numbers, or six: then the third and the sixth are heights, which are checked and otherwise ignored, for what is
     * stored lies on the ground.
     *
     * @throws ParameterInvalid for anything that is no box in that system
     */
    public static Bbox parse(String text, FeatureCrs crs) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 6
                || Stream.of(parts).anyMatch(part -> !NUMBER.matcher(part).matches())) {
            throw new ParameterInvalid(NAME, text);
        }
        List<Double> numbers = Stream.of(parts).map(Double::valueOf).toList();
        int upper = parts.length / 2;
        boolean upsideDown = upper == 3 && numbers.get(2) > numbers.get(5);
        int x = crs.latitudeFirst() ? 1 : 0;
        Bbox box = of(numbers.get(x), numbers.get(1 - x), numbers.get(upper + x), numbers.get(upper + 1 - x), crs);
        if (upsideDown || !box.possible()) {
            throw new ParameterInvalid(NAME, text);
        }
        return box;
    }

    private static Bbox of(double left, double bottom, double right, double top, FeatureCrs crs) {
        if (crs != FeatureCrs.WEB_MERCATOR) {
            return new Bbox(left, bottom, right, top);
        }
        // in a plane nothing lies beyond the edge: left of more than right is a mistake there
        return left > right
                ? new Bbox(Double.NaN, 0, 0, 0)
                : new Bbox(longitude(left), latitude(bottom), longitude(right), latitude(top));
    }

    /** The inverse of EPSG method 1024, which keeps a box a box. */
    private static double longitude(double x) {
        double whole = Math.abs(x) > HALF_WORLD && Math.abs(x) < HALF_WORLD + 1 ? Math.copySign(HALF_WORLD, x) : x;
        return Math.toDegrees(whole / SPHERE);
    }

    private static double latitude(double y) {
        return Math.toDegrees(2 * Math.atan(Math.exp(y / SPHERE)) - Math.PI / 2);
    }

    private boolean possible() {
        return Math.abs(west) <= 180
                && Math.abs(east) <= 180
                && Math.abs(south) <= 90
                && Math.abs(north) <= 90
                && south <= north;
    }

    /** The same as boxes that do not cross the antimeridian: one, or two. */
    public List<Bbox> parts() {
        return west <= east
                ? List.of(this)
                : List.of(new Bbox(west, south, 180, north), new Bbox(-180, south, east, north));
    }
}
