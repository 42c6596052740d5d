package org.whistlegrid.geo;

import java.util.Locale;

/** The text of a {@code .prj} file for each system the product writes, with the names that ESRI software knows. */
public final class EsriText {

    private static final String CGCS2000 =
            "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\",DATUM[\"D_China_2000\","
                    + "SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WGS_84 = "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\","
            + "SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";
    private static final String WEB_MERCATOR = "PROJCS[\"WGS_1984_Web_Mercator_Auxiliary_Sphere\"," + WGS_84
            + ",PROJECTION[\"Mercator_Auxiliary_Sphere\"],PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",0.0],PARAMETER[\"Standard_Parallel_1\",0.0],"
            + "PARAMETER[\"Auxiliary_Sphere_Type\",0.0],UNIT[\"Meter\",1.0]]";
    private static final String ZONE = "PROJCS[\"CGCS2000_3_Degree_GK_%s\"," + CGCS2000
            + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\",%d.0],PARAMETER[\"False_Northing\",0.0],"
            + "PARAMETER[\"Central_Meridian\",%d.0],PARAMETER[\"Scale_Factor\",1.0],"
            + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";

    private EsriText() {}

    /** @throws org.whistlegrid.geo.CrsUnsupported for systems the product does not convert */
    public static String of(String crs) {
        int code = CoordinateSystems.code(crs);
        return switch (code) {
            case 4490 -> CGCS2000;
            case 4326 -> WGS_84;
            case 3857 -> WEB_MERCATOR;
            default -> zone(code);
        };
    }

    private static String zone(int code) {
        boolean numbered = code < 4534;
        int zone = 25 + code - (numbered ? 4513 : 4534);
        String name = numbered ? "Zone_" + zone : "CM_" + 3 * zone + "E";
        return String.format(Locale.ROOT, ZONE, name, numbered ? zone * 1_000_000 + 500_000 : 500_000, 3 * zone);
    }
}
