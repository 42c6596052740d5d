package org.whistlegrid.geo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.geometry.jts.JTS;
import org.geotools.referencing.CRS;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Refusal;

/**
 * Conversion between CGCS2000 longitude/latitude and the systems positions arrive in: WGS 84 (4326), Web Mercator (3857)
 * and the 3-degree Gauss-Krüger zones of CGCS2000 (4513–4554), and GCJ-02 where it is declared. Between WGS 84 and CGCS2000 no datum shift is applied
 * (lenient): they agree within centimetres.
 *
 * <p>The first call opens the registry and takes seconds; {@link #warm()} does that off the start path.
 */
@ApplicationScoped
public class CoordinateSystems {

    private static final Pattern NAME = Pattern.compile(
            "(?:EPSG:|URN:OGC:DEF:CRS:EPSG:[0-9.]*:|HTTPS?://WWW\\.OPENGIS\\.NET/DEF/CRS/EPSG/[0-9.]+/)?(\\d{4,5})");
    private static final Pattern SHIFTED = Pattern.compile("GCJ-?02", Pattern.CASE_INSENSITIVE);
    private static final int WGS_84 = 4326;
    private static final int WEB_MERCATOR = 3857;
    private static final int ZONE_OF_75_EAST = 4534;

    private record Way(int from, int to) {}

    private final Map<Way, MathTransform> ways = new ConcurrentHashMap<>();

    /**
     * @param crs {@code EPSG:4549}, {@code 4549}, a URN, or {@code GCJ-02}; longitude or easting is always {@code x}
     * @throws CrsUnsupported for any other system
     * @throws Refusal {@code position-invalid} when the numbers make no place in that system
     */
    public Position position(double x, double y, String crs) {
        if (shifted(crs)) {
            Position shown = new Position(x, y);
            Coordinate place = Gcj02.toCgcs2000(shown.lon(), shown.lat());
            return new Position(place.x, place.y);
        }
        int code = code(crs);
        if (code == Position.SRID) {
            return new Position(x, y);
        }
        if (code == WGS_84) {
            // the library would wrap 500 degrees round the globe; a Position refuses them
            new Position(x, y);
        }
        Coordinate place = transform(new Coordinate(x, y), code, Position.SRID);
        return new Position(place.x, place.y);
    }

    /** Easting or longitude (x) and northing or latitude (y) of a position in another system. */
    public Coordinate coordinate(Position position, String crs) {
        if (shifted(crs)) {
            return Gcj02.fromCgcs2000(position.lon(), position.lat());
        }
        return transform(new Coordinate(position.lon(), position.lat()), Position.SRID, code(crs));
    }

    /** Square metres of a CGCS2000 ground, measured in the 3-degree Gauss-Krüger zone of its middle. */
    public double squareMetres(Geometry ground) {
        return planeOf(ground).to(ground).getArea();
    }

    /** The 3-degree Gauss-Krüger zone of a ground's middle. */
    public Plane planeOf(Geometry ground) {
        return plane(zoneOf(ground.getEnvelopeInternal().centre().x));
    }

    /** The 3-degree Gauss-Krüger zone of a place: a metre is a metre in both directions. */
    public Plane planeOf(Position place) {
        return plane(zoneOf(place.lon()));
    }

    /** The plane of web maps; its metres are those of the equator. */
    public Plane webMercator() {
        return plane(WEB_MERCATOR);
    }

    /**
     * The way of a file's geometries into EPSG:4490.
     *
     * @param crs as for {@link #position}, or {@link Reprojection#GCJ_02}
     * @throws CrsUnsupported for any other system
     */
    public Reprojection into4490(String crs, AxisOrder order) {
        return crs.strip().equalsIgnoreCase(Reprojection.GCJ_02)
                ? Reprojection.fromGcj02(order)
                : Reprojection.into4490(way(new Way(code(crs), Position.SRID)), order);
    }

    /** @throws CrsUnsupported for systems the product does not convert; GCJ-02 among them: it is never written */
    public Reprojection outOf4490(String crs) {
        int code = code(crs);
        return Reprojection.outOf4490(way(new Way(Position.SRID, code)), code);
    }

    /** Opens the registry and prepares the usual ways. */
    public void warm() {
        way(new Way(WGS_84, Position.SRID));
        way(new Way(Position.SRID, 4549));
    }

    private Coordinate transform(Coordinate place, int from, int to) {
        try {
            return JTS.transform(place, new Coordinate(), way(new Way(from, to)));
        } catch (TransformException e) {
            throw new Refusal(Refusal.Kind.INVALID, "position-invalid", "/position", place.x, place.y);
        }
    }

    /** EPSG number of the 3-degree zone around the nearest central meridian. */
    private static int zoneOf(double lon) {
        return (int) (ZONE_OF_75_EAST + Math.round(lon / 3) - 25);
    }

    private Plane plane(int code) {
        return new Plane(way(new Way(Position.SRID, code)), way(new Way(code, Position.SRID)));
    }

    private MathTransform way(Way way) {
        return ways.computeIfAbsent(way, w -> {
            try {
                return CRS.findMathTransform(
                        CRS.decode("EPSG:" + w.from, true), CRS.decode("EPSG:" + w.to, true), true);
            } catch (FactoryException e) {
                throw new IllegalStateException("no way from EPSG:" + w.from + " to EPSG:" + w.to, e);
            }
        });
    }

    /** The shifted degrees of domestic web maps, declared by whoever read a position off one. */
    private static boolean shifted(String crs) {
        return SHIFTED.matcher(crs.strip()).matches();
    }

    static int code(String crs) {
        return find(crs).orElseThrow(() -> new CrsUnsupported(crs));
    }

    /** The EPSG number of a system the product converts. */
    static Optional<Integer> find(String crs) {
        String name = crs.strip().toUpperCase(Locale.ROOT);
        if (name.endsWith("CRS84")) {
            return Optional.of(WGS_84);
        }
        Matcher matcher = NAME.matcher(name);
        int code = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        boolean known = code == WGS_84 || code == Position.SRID || code == WEB_MERCATOR || code >= 4513 && code <= 4554;
        return known ? Optional.of(code) : Optional.empty();
    }
}
