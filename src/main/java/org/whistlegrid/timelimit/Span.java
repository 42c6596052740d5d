package org.whistlegrid.timelimit;

import java.time.Duration;

/**
 * So much of a unit, for example three natural days.
 *
 * @param amount 1 to {@value #MAX_AMOUNT}
 */
public record Span(int amount, LimitUnit unit) {

    /** Ten years in hours: beyond it is a slip of the pen, and counting would not end in useful time. */
    public static final int MAX_AMOUNT = 87_600;

    /** @throws SpanInvalid when the amount is out of range */
    public Span {
        if (!allows(amount)) {
            throw new SpanInvalid("/amount", amount);
        }
    }

    public static boolean allows(int amount) {
        return amount >= 1 && amount <= MAX_AMOUNT;
    }

    /** Reads what {@link #toString()} writes: amount, one blank, unit. */
    public static Span parse(String text) {
        int blank = text.indexOf(' ');
        if (blank < 1) {
            throw new IllegalArgumentException("not a span: " + text);
        }
        return new Span(Integer.parseInt(text.substring(0, blank)), LimitUnit.valueOf(text.substring(blank + 1)));
    }

    /** As long as its words say, by the clock: four working hours are four hours, also where a weekend lies between. */
    public Duration nominal() {
        return switch (unit) {
            case CONTINUOUS_MINUTE -> Duration.ofMinutes(amount);
            case CONTINUOUS_HOUR, WORKING_HOUR -> Duration.ofHours(amount);
            case NATURAL_DAY, WORKING_DAY, STATUTORY_DAY -> Duration.ofDays(amount);
        };
    }

    @Override
    public String toString() {
        return amount + " " + unit;
    }
}
