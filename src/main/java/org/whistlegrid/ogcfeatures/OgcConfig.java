package org.whistlegrid.ogcfeatures;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** What an operator sets for the OGC interface. */
@ConfigMapping(prefix = "whistlegrid.ogc")
public interface OgcConfig {

    /** Off: every address below {@code /ogc/features/v1} is answered with 404, whoever asks. */
    @WithDefault("true")
    boolean enabled();

    /** What people who are not signed in may read; nothing, unless switched on. */
    Anonymous anonymous();

    /** How much one answer holds. */
    Paging paging();

    /**
     * How old, in days of the city, a report must be before strangers see that there was one. One day: a day is published
     * when it is over, so that nobody who watches the list learns the hour of a report.
     */
    @WithDefault("P1D")
    Period incidentsAfter();

    /** Hides the keys of incidents behind their public ids. Where not given, made from the key of the sessions. */
    Optional<String> idKey();

    /** Each part is switched on by itself. */
    interface Anonymous {

        /** Sub-districts, communities, grids and buildings. */
        @WithDefault("false")
        boolean tiers();

        /** Incidents, generalised: grid and its middle, category, public stage, day. */
        @WithDefault("false")
        boolean incidents();
    }

    /** Numbers of features. */
    interface Paging {

        @WithDefault("100")
        int defaultLimit();

        /** A greater limit is answered with so many, as the standard asks. */
        @WithDefault("10000")
        int maxLimit();

        /** Most rows of an HTML page: people do not read more. */
        @WithDefault("500")
        int maxHtmlRows();

        /** {@code numberMatched} is told up to here; counting further would cost more than it tells. */
        @WithDefault("100000")
        int countUpTo();
    }
}
