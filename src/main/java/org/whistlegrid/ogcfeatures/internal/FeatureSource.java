package org.whistlegrid.ogcfeatures.internal;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.FeatureQuery;

/** Where the features of a layer come from. Each call is one short query; nothing is held open between two calls. */
public interface FeatureSource {

    /**
     * Features in the order of their keys.
     *
     * @param after key to begin behind; null for the beginning
     */
    List<Feature> read(FeatureQuery query, @Nullable String after, int rows);

    /** The key that lies before another one, with so many between them; empty when there are not so many. */
    Optional<String> before(FeatureQuery query, String key, int between);

    /** How many match; empty when there are more than {@code most}. */
    OptionalInt count(FeatureQuery query, int most);

    Optional<Feature> find(FeatureQuery query, String id);

    /** Whether a text is a key that this source could have given. */
    boolean isKey(String text);
}
