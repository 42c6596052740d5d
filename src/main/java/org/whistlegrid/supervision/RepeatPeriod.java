package org.whistlegrid.supervision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.Zones;

/**
 * In which period repeated notices count: the running month, quarter, half-year or year of the city's calendar, or so many
 * days back. It is data of a rung.
 *
 * @param text {@code MONTH}, {@code QUARTER}, {@code HALF_YEAR}, {@code YEAR}, or days as {@code P92D}
 */
@Schema(type = SchemaType.STRING, description = "MONTH, QUARTER, HALF_YEAR, YEAR, or days as P92D")
public record RepeatPeriod(@JsonValue String text) {

    /** @throws Refusal {@code period-invalid} for anything else */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RepeatPeriod {
        if (months(text) == 0 && days(text) <= 0) {
            throw new Refusal(Refusal.Kind.INVALID, "period-invalid", "/rungs/repeatsWithin", text);
        }
    }

    /** The first instant that still counts when it is now. */
    public Instant since(Instant now) {
        int months = months(text);
        if (months == 0) {
            return now.atZone(Zones.CITY).minusDays(days(text)).toInstant();
        }
        LocalDate today = LocalDate.ofInstant(now, Zones.CITY);
        int first = (today.getMonthValue() - 1) / months * months + 1;
        return LocalDate.of(today.getYear(), first, 1).atStartOfDay(Zones.CITY).toInstant();
    }

    private static int months(String text) {
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "MONTH" -> 1;
            case "QUARTER" -> 3;
            case "HALF_YEAR" -> 6;
            case "YEAR" -> 12;
            default -> 0;
        };
    }

    private static int days(String text) {
        try {
            return text.matches("P[0-9]{1,4}D") ? Period.parse(text).getDays() : 0;
        } catch (DateTimeException e) {
            return 0;
        }
    }
}
