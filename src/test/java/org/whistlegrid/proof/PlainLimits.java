package org.whistlegrid.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The four limits of the policy 1-3-7-10 as domain rules §2.4 tell them, without the product's code. */
record PlainLimits(PlainTime time) {

    /** L1, checking, buffer by urgency; L2 3 days, L3 7 days and L4 10 days are everybody's. */
    private static final Map<String, String[]> CLASSES = Map.of(
            "EMERGENCY", new String[] {"1 CONTINUOUS_HOUR", "1 NATURAL_DAY", "1"},
            "URGENT", new String[] {"4 CONTINUOUS_HOUR", "2 NATURAL_DAY", "4"},
            "ORDINARY", new String[] {"1 NATURAL_DAY", "3 NATURAL_DAY", "24"});

    /** What a lower tier has of its own, by tier and urgency: it bounds the order, not the resident's total. */
    private static final Map<String, String> TIERS = Map.of(
            "COMMUNITY/EMERGENCY", "2 CONTINUOUS_HOUR",
            "COMMUNITY/URGENT", "1 WORKING_DAY",
            "COMMUNITY/ORDINARY", "3 WORKING_DAY",
            "SUB_DISTRICT/EMERGENCY", "4 CONTINUOUS_HOUR",
            "SUB_DISTRICT/URGENT", "2 WORKING_DAY",
            "SUB_DISTRICT/ORDINARY", "5 WORKING_DAY");

    /**
     * @param category as the shipped list has it
     * @param tier of the order
     */
    Map<String, Instant> of(
            Instant start,
            Catalogued.Category category,
            @Nullable String handling,
            @Nullable Instant superiorDue,
            @Nullable String legal,
            String tier) {
        Map<String, Instant> limits = of(start, category, handling, superiorDue, legal);
        String own = legal == null ? TIERS.get(tier + "/" + category.urgency()) : null;
        if (own != null) {
            Instant bound = time.plus(start, own);
            limits.computeIfPresent("L3", (limit, result) -> earliest(result, bound));
            limits.computeIfPresent("L1", (limit, first) -> earliest(first, bound));
            Instant result = limits.get("L3");
            limits.computeIfPresent("L2", (limit, feedback) -> feedback.isBefore(result) ? feedback : null);
        }
        return limits;
    }

    private Map<String, Instant> of(
            Instant start,
            Catalogued.Category category,
            @Nullable String handling,
            @Nullable Instant superiorDue,
            @Nullable String legal) {
        String[] urgency = CLASSES.get(category.urgency());
        Instant bound = superiorDue == null ? Instant.MAX : bound(start, superiorDue, Integer.parseInt(urgency[2]));
        Instant result = legal != null
                ? earliest(time.plus(start, legal), bound)
                : earliest(
                        time.plus(start, category.complex() ? "27 NATURAL_DAY" : "7 NATURAL_DAY"),
                        handling == null ? Instant.MAX : time.plus(start, handling),
                        bound);
        Instant checking = time.plus(result, category.complex() ? "3 NATURAL_DAY" : urgency[1]);
        Instant closing = legal != null
                ? checking
                : earliest(time.plus(start, category.complex() ? "30 NATURAL_DAY" : "10 NATURAL_DAY"), checking);
        Map<String, Instant> limits = new HashMap<>();
        limits.put("L1", earliest(time.plus(start, urgency[0]), result));
        Instant feedback = earliest(time.plus(start, "3 NATURAL_DAY"), bound);
        if (feedback.isBefore(result)) {
            limits.put("L2", feedback);
        }
        limits.put("L3", result);
        limits.put("L4", earliest(closing.isBefore(result) ? result : closing, bound));
        return limits;
    }

    private static Instant bound(Instant start, Instant superiorDue, int bufferHours) {
        Duration left = Duration.between(start, superiorDue);
        if (left.isNegative()) {
            return start;
        }
        Duration half = left.dividedBy(2);
        Duration buffer = Duration.ofHours(bufferHours);
        return superiorDue.minus(buffer.compareTo(half) < 0 ? buffer : half);
    }

    private static Instant earliest(Instant... instants) {
        return Stream.of(instants).min(Instant::compareTo).orElseThrow();
    }
}
