package org.whistlegrid.timelimit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.LimitQuestion;
import org.whistlegrid.timelimit.LimitUnit;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.TimeLimits;

/** Working periods are dated and per unit (domain rules §2.3): an order is counted in its own unit's hours. */
@QuarkusTest
class CountingInAUnitsOwnHoursTest {

    private static final Instant MONDAY_AT_FIVE = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    TimeLimits limits;

    @Inject
    RuleBook rules;

    @Inject
    EntityManager entities;

    @Test
    void fourHoursOfAUnitThatWorksIntoTheNightEndTheSameDay() {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        """
                                insert into timelimit.working_hours values ('night-watch', '2020-01-01', '08:00-24:00')
                                on conflict do nothing
                                """)
                .executeUpdate());
        rules.reload();
        assertThat(result("night-watch")).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(result("sanitation")).isEqualTo("2026-11-24T03:00:00Z");
        assertThat(result(null)).isEqualTo("2026-11-24T03:00:00Z");
    }

    private String result(@Nullable String unit) {
        Span fourHours = new Span(4, LimitUnit.WORKING_HOUR);
        return limits.deadlines(new LimitQuestion(MONDAY_AT_FIVE, "ORDINARY", fourHours, false, null, unit, null))
                .get(Limit.L3)
                .due()
                .toString();
    }
}
