package org.whistlegrid.geo;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.geotools.api.parameter.ParameterNotFoundException;
import org.geotools.api.parameter.ParameterValueGroup;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.GeographicCRS;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.referencing.CRS;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.geo.CrsFound.CrsCertainty;

/**
 * Finds out which coordinate system a file means. Well-known text is compared by its parameters (ellipsoid, projection,
 * meridian, scale, false easting), never by a name alone: files name the same zone in a dozen ways, and some name it
 * wrongly. Nothing that a file refers to is ever opened.
 */
public final class CrsDetection {

    /** No real definition is longer; the parser is not given more. */
    private static final int LONGEST_TEXT = 8_192;

    /** CGCS2000 and WGS 84 differ by 1.5e-6 in their inverse flattening (EPSG:1024, EPSG:7030). */
    private static final double CGCS2000_FLATTENING = 298.257222101;

    private static final double WGS_84_FLATTENING = 298.257223563;
    private static final double EQUATOR = 6_378_137.0;

    private static final Pattern OF_CHINA = Pattern.compile("2000|CHINA|CGCS");
    private static final Pattern WEB_MERCATOR =
            Pattern.compile("PSEUDO|AUXILIARY_SPHERE|AUXILIARY SPHERE|GOOGLE|POPULAR VISUALISATION");

    private CrsDetection() {}

    /** Of the text of a {@code .prj} file or a spatial reference row: ESRI's or OGC's dialect of WKT 1. */
    public static CrsFound ofText(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return CrsFound.NOTHING;
        }
        if (text.length() > LONGEST_TEXT || depth(text) > 20) {
            return CrsFound.unsupported(beginning(text));
        }
        try {
            return of(CRS.parseWKT(text.strip()));
        } catch (FactoryException | RuntimeException e) {
            return CrsFound.unsupported(beginning(text));
        }
    }

    /** Of a code of the EPSG registry, a URN or CRS84. */
    public static CrsFound ofName(String name) {
        return CoordinateSystems.find(name)
                .map(code -> new CrsFound("EPSG:" + code, CrsCertainty.CERTAIN, name))
                .orElse(CrsFound.unsupported(name));
    }

    /**
     * Where a file says nothing, of its numbers: degrees that lie in China, metres that begin with a zone (GB/T 2260 has no
     * district outside of 73–136 E, 3–54 N), or the square of web maps. Metres without a zone could be any zone.
     */
    public static CrsFound ofBox(Envelope box) {
        if (box.isNull()) {
            return CrsFound.NOTHING;
        }
        if (within(box, 73, 3, 136, 54)) {
            return new CrsFound("EPSG:4490", CrsCertainty.LIKELY, null);
        }
        long zone = (long) Math.floor(box.centre().x / 1e6);
        if (zone >= 25 && zone <= 45 && within(box, zone * 1e6 + 2e5, 3e5, zone * 1e6 + 8e5, 6e6)) {
            return new CrsFound("EPSG:" + (4513 + zone - 25), CrsCertainty.LIKELY, null);
        }
        return within(box, 8.1e6, 3e5, 15.2e6, 7.2e6)
                ? new CrsFound("EPSG:3857", CrsCertainty.LIKELY, null)
                : CrsFound.NOTHING;
    }

    private static boolean within(Envelope box, double west, double south, double east, double north) {
        return new Envelope(west, east, south, north).covers(box);
    }

    private static CrsFound of(CoordinateReferenceSystem system) {
        String name = system.getName().getCode();
        return code(system)
                .map(code -> new CrsFound("EPSG:" + code, certainty(system, code), name))
                .orElse(CrsFound.unsupported(name));
    }

    private static Optional<Integer> code(CoordinateReferenceSystem system) {
        if (system instanceof GeographicCRS geographic) {
            return degrees(geographic);
        }
        return system instanceof ProjectedCRS projected ? metres(projected) : Optional.empty();
    }

    private static Optional<Integer> degrees(GeographicCRS system) {
        Ellipsoid ellipsoid = system.getDatum().getEllipsoid();
        boolean greenwich = system.getDatum().getPrimeMeridian().getGreenwichLongitude() == 0;
        if (!greenwich || Math.abs(ellipsoid.getSemiMajorAxis() - EQUATOR) > 0.01) {
            return Optional.empty();
        }
        double flattening = ellipsoid.getInverseFlattening();
        if (Math.abs(flattening - CGCS2000_FLATTENING) < 5e-7) {
            return Optional.of(4490);
        }
        return Math.abs(flattening - WGS_84_FLATTENING) < 5e-7 ? Optional.of(4326) : Optional.empty();
    }

    private static Optional<Integer> metres(ProjectedCRS system) {
        if (system.getCoordinateSystem().getAxis(0).getUnit().toString().equals("m")) {
            String projection = system.getConversionFromBase()
                    .getMethod()
                    .getName()
                    .getCode()
                    .toUpperCase(Locale.ROOT);
            String name = system.getName().getCode().toUpperCase(Locale.ROOT);
            if (WEB_MERCATOR.matcher(projection).find()
                    || WEB_MERCATOR.matcher(name).find()) {
                return webMercator(system);
            }
            if (projection.contains("TRANSVERSE") || projection.contains("GAUSS")) {
                OptionalInt zone = zone(system);
                return zone.isPresent() ? Optional.of(zone.getAsInt()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> webMercator(ProjectedCRS system) {
        ParameterValueGroup numbers = system.getConversionFromBase().getParameterValues();
        boolean plain = number(numbers, "central_meridian", 0) == 0
                && number(numbers, "false_easting", 0) == 0
                && number(numbers, "false_northing", 0) == 0
                && Math.abs(number(numbers, "semi_major", EQUATOR) - EQUATOR) < 0.01;
        return plain ? Optional.of(3857) : Optional.empty();
    }

    /** The 3-degree zones: 4513 + (zone - 25) where the easting begins with the zone, 4534 + … where it does not. */
    private static OptionalInt zone(ProjectedCRS system) {
        if (degrees(system.getBaseCRS()).orElse(0) != 4490) {
            return OptionalInt.empty();
        }
        ParameterValueGroup numbers = system.getConversionFromBase().getParameterValues();
        double meridian = number(numbers, "central_meridian", Double.NaN);
        double easting = number(numbers, "false_easting", Double.NaN);
        long zone = Math.round(meridian / 3);
        boolean plain = Math.abs(meridian - 3 * zone) < 1e-9
                && zone >= 25
                && zone <= 45
                && Math.abs(number(numbers, "scale_factor", 1) - 1) < 1e-12
                && number(numbers, "latitude_of_origin", 0) == 0
                && number(numbers, "false_northing", 0) == 0;
        if (plain && Math.abs(easting - 500_000) < 1e-3) {
            return OptionalInt.of((int) (4534 + zone - 25));
        }
        return plain && Math.abs(easting - zone * 1_000_000 - 500_000) < 1e-3
                ? OptionalInt.of((int) (4513 + zone - 25))
                : OptionalInt.empty();
    }

    private static double number(ParameterValueGroup numbers, String name, double absent) {
        try {
            return numbers.parameter(name).doubleValue();
        } catch (ParameterNotFoundException | IllegalStateException e) {
            return absent;
        }
    }

    /** GRS 1980 has the same numbers as CGCS2000's ellipsoid: only a name tells their datums apart. */
    private static CrsCertainty certainty(CoordinateReferenceSystem system, int code) {
        if (code == 4326 || code == 3857) {
            return CrsCertainty.CERTAIN;
        }
        GeographicCRS base = system instanceof ProjectedCRS projected ? projected.getBaseCRS() : (GeographicCRS) system;
        String datum =
                base.getDatum().getName().getCode() + " " + base.getName().getCode();
        return OF_CHINA.matcher(datum.toUpperCase(Locale.ROOT)).find() ? CrsCertainty.CERTAIN : CrsCertainty.LIKELY;
    }

    private static String beginning(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(60, line.length()));
    }

    private static int depth(String text) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }
}
