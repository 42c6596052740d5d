package org.whistlegrid.supervision.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;

/** The ladder in force on a day, lowest rung first. Versions are immutable, so what was read stays true. */
@ApplicationScoped
public class Ladder {

    private final EntityManager entities;
    private final Map<LocalDate, List<LadderRung>> byDay = new ConcurrentHashMap<>();

    Ladder(EntityManager entities) {
        this.entities = entities;
    }

    public List<LadderRung> on(LocalDate day) {
        if (byDay.size() > 400) {
            byDay.clear();
        }
        return byDay.computeIfAbsent(day, this::read);
    }

    public LadderRung rung(Rung rung, LocalDate day) {
        return on(day).stream()
                .filter(rule -> rule.rung() == rung)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the ladder of " + day + " has no rung " + rung));
    }

    @SuppressWarnings("unchecked")
    private List<LadderRung> read(LocalDate day) {
        List<Object[]> rows = entities.createNativeQuery(
                        """
                        select rung, trigger, limits, span_share, at_least_minutes, at_most, unanswered_below,
                               repeats_below, recipients, reply_within, signed
                        from supervision.ladder_rung
                        where ladder = (select id from supervision.ladder
                                        where effective_from <= :day order by effective_from desc, id desc limit 1)
                        """)
                .setParameter("day", day)
                .getResultList();
        List<LadderRung> rungs = new ArrayList<>(rows.stream().map(Ladder::rung).toList());
        rungs.sort((a, b) -> a.rung().compareTo(b.rung()));
        return List.copyOf(rungs);
    }

    private static LadderRung rung(Object[] row) {
        return new LadderRung(
                Rung.valueOf((String) row[0]),
                LadderRung.Trigger.valueOf((String) row[1]),
                Arrays.stream(((String) row[2]).split(",")).map(Limit::valueOf).collect(Collectors.toUnmodifiableSet()),
                ((Number) row[3]).doubleValue(),
                Duration.ofMinutes(((Number) row[4]).longValue()),
                span(row[5]),
                ((Number) row[6]).intValue(),
                ((Number) row[7]).intValue(),
                Arrays.stream(((String) row[8]).split(","))
                        .map(RecipientSlot::valueOf)
                        .toList(),
                span(row[9]),
                (Boolean) row[10]);
    }

    private static @Nullable Span span(@Nullable Object words) {
        return words == null ? null : Span.parse((String) words);
    }
}
