package org.whistlegrid.whistle;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything of one whistle that the asker may know.
 *
 * @param breaches those that concern him: of his unit, of his sub-district's whistle, all for the district
 * @param ratings of each side only what he may see yet
 * @param lines what was done, oldest first
 */
public record WhistleFile(
        WhistleFacts whistle,
        List<ReportFacts> reports,
        List<ArrivalFacts> arrivals,
        List<BreachFacts> breaches,
        List<LimitMoved> moves,
        List<RatingFacts> ratings,
        List<PartnerFacts> partners,
        List<Line> lines) {

    /** An act on the whistle, or on the report of one unit. */
    public record Line(
            @Nullable UUID report,
            @Nullable String unit,
            Instant at,
            String actor,
            String act,
            @Nullable String note) {}
}
