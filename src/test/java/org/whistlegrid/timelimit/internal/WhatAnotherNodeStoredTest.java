package org.whistlegrid.timelimit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whistlegrid.timelimit.Span;
import org.whistlegrid.timelimit.StateCalendar;
import org.whistlegrid.timelimit.TimeLimitConfig;
import org.whistlegrid.timelimit.counting.NoticedDay;
import org.whistlegrid.timelimit.counting.YearNotice;

/** Each node keeps the rules in memory: what one stores the others count by at their next look, without a restart. */
@QuarkusTest
class WhatAnotherNodeStoredTest {

    private static final Instant EVE = Instant.parse("2097-04-30T02:00:00Z");

    @Inject
    StateCalendar calendar;

    @Inject
    Policies policies;

    @Inject
    Calendars calendars;

    @Inject
    Hours hours;

    @Inject
    CategoryLimits categories;

    @Inject
    PolicyChoices choices;

    @Inject
    TimeLimitConfig config;

    @Inject
    EntityManager entities;

    @Test
    void anImportedYearIsCountedByAtTheNextLook() {
        RuleBook other = new RuleBook(policies, calendars, hours, categories, choices, config, entities);
        looks(other);
        long seen = other.revision();
        looks(other);
        assertThat(other.revision()).isEqualTo(seen);
        calendar.importNotice(
                new YearNotice(2097, List.of(new NoticedDay(LocalDate.of(2097, 5, 1), "劳动节", true))), "test");
        // Tuesday 30 April, Wednesday off by the notice
        assertThat(dueOn(other)).isEqualTo("2097-05-01T02:00:00Z");
        looks(other);
        assertThat(dueOn(other)).isEqualTo("2097-05-02T02:00:00Z");
    }

    private static void looks(RuleBook node) {
        QuarkusTransaction.requiringNew().run(node::refresh);
    }

    private static String dueOn(RuleBook node) {
        return node.current()
                .counter(null)
                .plus(EVE, Span.parse("1 WORKING_DAY"))
                .toString();
    }
}
