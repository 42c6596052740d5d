package org.whistlegrid.ogcfeatures.web;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.ogcfeatures.Bbox;
import org.whistlegrid.ogcfeatures.FeatureCrs;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.Layer;
import org.whistlegrid.ogcfeatures.OgcConfig;
import org.whistlegrid.ogcfeatures.ParameterInvalid;
import org.whistlegrid.ogcfeatures.TimeSpan;

/**
 * The parameters of a page of features, read strictly.
 *
 * @param cursor as it was given; null for the first page
 */
record Asked(FeatureQuery query, int limit, @Nullable String cursor) {

    static final List<String> OF_EVERY_LAYER =
            List.of("limit", "bbox", "bbox-crs", "crs", "datetime", Cursor.PARAMETER, Format.PARAMETER);

    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

    private static final Map<String, Pattern> FILTERS = Map.of(
            "code", Pattern.compile("\\d{9}|\\d{12}|\\d{15}|\\d{17}"),
            "parent", Pattern.compile("\\d{6}|\\d{9}|\\d{12}|\\d{15}"),
            "category", Pattern.compile("[A-Z]\\d{1,10}"));

    static List<String> known(Layer layer) {
        List<String> known = new ArrayList<>(OF_EVERY_LAYER);
        known.addAll(layer.filters());
        return known;
    }

    /** @param most the greatest page there is; who wants more gets that ({@code /req/core/fc-limit-response-1}) */
    static Asked of(Layer layer, Map<String, String> given, OgcConfig.Paging paging, int most, boolean geometry) {
        String bboxCrs = given.get("bbox-crs");
        FeatureCrs boxIn = bboxCrs == null ? FeatureCrs.CRS84 : FeatureCrs.of("bbox-crs", bboxCrs);
        String bbox = given.get("bbox");
        String time = given.get("datetime");
        Map<String, String> filters = new LinkedHashMap<>();
        layer.filters().stream()
                .filter(given::containsKey)
                .forEach(name -> filters.put(name, filter(name, given.get(name))));
        FeatureQuery query = new FeatureQuery(
                layer,
                bbox == null ? null : Bbox.parse(bbox, boxIn),
                time == null ? null : TimeSpan.parse(time),
                filters,
                crs(given),
                geometry);
        return new Asked(query, limit(given.get("limit"), paging, most), given.get(Cursor.PARAMETER));
    }

    static FeatureCrs crs(Map<String, String> given) {
        String crs = given.get("crs");
        return crs == null ? FeatureCrs.CRS84 : FeatureCrs.of("crs", crs);
    }

    private static int limit(@Nullable String text, OgcConfig.Paging paging, int most) {
        if (text == null) {
            return Math.min(paging.defaultLimit(), most);
        }
        if (!NUMBER.matcher(text).matches() || new BigInteger(text).signum() == 0) {
            throw new ParameterInvalid("limit", text);
        }
        return new BigInteger(text).min(BigInteger.valueOf(most)).intValue();
    }

    private static String filter(String name, String value) {
        if (name.equals("tier")) {
            return Arrays.stream(Tier.values())
                    .map(Tier::name)
                    .filter(value::equals)
                    .findFirst()
                    .orElseThrow(() -> new ParameterInvalid(name, value));
        }
        if (!FILTERS.get(name).matcher(value).matches()) {
            throw new ParameterInvalid(name, value);
        }
        return value;
    }
}
