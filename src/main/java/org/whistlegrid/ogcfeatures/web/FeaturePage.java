package org.whistlegrid.ogcfeatures.web;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.ogcfeatures.Feature;
import org.whistlegrid.ogcfeatures.FeatureQuery;
import org.whistlegrid.ogcfeatures.internal.FeatureSource;

/**
 * One page of a layer, read a batch at a time: however many features it has, no more than a batch is in memory, and no
 * connection is held while a slow reader takes them.
 */
final class FeaturePage {

    private static final int BATCH = 500;

    private final FeatureSource source;
    private final FeatureQuery query;
    private final int limit;
    private final OptionalInt matched;
    private final boolean begins;

    private List<Feature> batch;
    private boolean more;
    private int taken;
    private int returned;
    private @Nullable Feature first;
    private @Nullable Feature last;

    private FeaturePage(
            FeatureSource source, Asked asked, OptionalInt matched, @Nullable String after, boolean begins) {
        this.source = source;
        this.query = asked.query();
        this.limit = asked.limit();
        this.matched = matched;
        this.begins = begins;
        this.batch = read(after);
    }

    /** Reads the first batch, so that whatever is wrong is known before anything is said. */
    static FeaturePage open(FeatureSource source, Asked asked, int countUpTo) {
        OptionalInt matched = source.count(asked.query(), countUpTo);
        if (asked.cursor() == null) {
            return new FeaturePage(source, asked, matched, null, true);
        }
        Cursor cursor = Cursor.read(asked.cursor(), source::isKey);
        if (!cursor.back()) {
            return new FeaturePage(source, asked, matched, cursor.key(), false);
        }
        // the page before begins behind the one that lies a whole page and one before the key
        String earlier =
                source.before(asked.query(), cursor.key(), asked.limit()).orElse(null);
        return new FeaturePage(source, asked, matched, earlier, earlier == null);
    }

    /** The next feature, or null at the end of the page. */
    @Nullable
    Feature next() {
        if (taken == batch.size() && more && last != null) {
            batch = read(last.key());
            taken = 0;
        }
        if (taken == batch.size() || returned == limit) {
            return null;
        }
        Feature feature = batch.get(taken++);
        returned++;
        first = first == null ? feature : first;
        last = feature;
        return feature;
    }

    OptionalInt matched() {
        return matched;
    }

    /** How many were taken so far. */
    int returned() {
        return returned;
    }

    /** The page behind this one, when this one was taken to its end and there is one. */
    @Nullable
    Cursor after() {
        return taken < batch.size() && last != null ? Cursor.after(last.key()) : null;
    }

    /** The page before this one, if there is one. */
    @Nullable
    Cursor before() {
        return begins || first == null ? null : Cursor.before(first.key());
    }

    /** One more than the page has, which says whether there is a next page. */
    private List<Feature> read(@Nullable String after) {
        int rows = Math.min(BATCH, limit + 1 - returned);
        List<Feature> read = source.read(query, after, rows);
        more = read.size() == rows && rows > 1;
        return read;
    }
}
