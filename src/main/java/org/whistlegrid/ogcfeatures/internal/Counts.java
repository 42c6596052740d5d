package org.whistlegrid.ogcfeatures.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.whistlegrid.ogcfeatures.FeatureCrs;
import org.whistlegrid.ogcfeatures.FeatureQuery;

/** What was counted lately: a version never changes, and who turns pages asks for the same number again and again. */
final class Counts {

    private static final int KEPT = 1_000;

    private final Map<Asked, OptionalInt> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, OptionalInt> eldest) {
            return size() > KEPT;
        }
    };

    /** The form in which features are told makes no difference to their number. */
    record Asked(FeatureQuery query, List<GridEditions.Edition> editions, int most) {

        Asked {
            query = new FeatureQuery(
                    query.layer(), query.bbox(), query.time(), query.filters(), FeatureCrs.CRS84, false);
        }
    }

    /** @param count counts up to one more than {@code most} */
    OptionalInt of(Asked asked, LongSupplier count) {
        synchronized (kept) {
            OptionalInt known = kept.get(asked);
            if (known != null) {
                return known;
            }
        }
        long counted = count.getAsLong();
        OptionalInt told = counted > asked.most() ? OptionalInt.empty() : OptionalInt.of((int) counted);
        synchronized (kept) {
            kept.put(asked, told);
        }
        return told;
    }
}
