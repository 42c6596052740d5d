package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.IncidentHistory;
import org.whistlegrid.platform.Actor;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.whistle.WhistleFacts;

/** Writes down what was done: on the whistle everything, on its case what the case's people must know. */
@ApplicationScoped
public class Chronicle {

    private static final Set<String> ON_THE_CASE = Set.of(
            "whistle-blown",
            "whistle-approved",
            "whistle-declined",
            "whistle-withdrawn",
            "whistle-done",
            "whistle-closed",
            "unit-arrived",
            "unit-released",
            "unit-refused",
            "arrival-contested",
            "breach-unanswered",
            "breach-unjudged",
            "breach-upheld",
            "breach-rejected");

    private final EntityManager entities;
    private final IncidentHistory history;
    private final CurrentActor actor;
    private final Ids ids;
    private final Clock clock;

    Chronicle(EntityManager entities, IncidentHistory history, CurrentActor actor, Ids ids, Clock clock) {
        this.entities = entities;
        this.history = history;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A line of a whistle.
     *
     * @param act a word of the product; the screen has the text
     * @param unit key of the unit that it is about
     */
    public record Line(
            UUID id,
            @Nullable UUID report,
            @Nullable String unit,
            Instant at,
            String actor,
            String act,
            @Nullable String note) {}

    public void write(WhistleFacts whistle, String act, @Nullable String note) {
        write(whistle, null, act, note);
    }

    public void write(WhistleFacts whistle, @Nullable UnitReport about, String act, @Nullable String note) {
        write(actor.get(), whistle, about, act, note);
    }

    /** What follows from a rule or from time, whoever's request set it off. */
    public void writeOfSystem(WhistleFacts whistle, @Nullable UnitReport about, String act, @Nullable String note) {
        write(Actor.SYSTEM, whistle, about, act, note);
    }

    private void write(Actor who, WhistleFacts whistle, @Nullable UnitReport about, String act, @Nullable String note) {
        String unit = about == null ? null : about.unit();
        entities.createNativeQuery(
                        """
                        insert into whistle.entry (id, whistle, report, unit, at, actor, act, note)
                        values (:id, :whistle, cast(:report as uuid), cast(:unit as text), :at, :actor, :act, cast(:note as text))
                        """)
                .setParameter("id", ids.next())
                .setParameter("whistle", whistle.id())
                .setParameter("report", about == null ? null : about.id().toString())
                .setParameter("unit", unit)
                .setParameter("at", clock.instant())
                .setParameter("actor", who.username())
                .setParameter("act", act)
                .setParameter("note", note)
                .executeUpdate();
        if (whistle.incident() != null && ON_THE_CASE.contains(act)) {
            Act line = Act.of(act).saying(note).with(Act.Detail.WHISTLE, whistle.number());
            onTheCase(who, whistle.incident(), unit == null ? line : line.with(Act.Detail.UNIT, unit));
        }
    }

    private void onTheCase(Actor who, UUID incident, Act line) {
        if (who.equals(Actor.SYSTEM)) {
            history.writeOfSystem(incident, null, line);
        } else {
            history.write(incident, null, line);
        }
    }

    /** Oldest first; a whistle has tens of lines. */
    public List<Line> of(UUID whistle) {
        List<?> rows = entities.createNativeQuery(
                        """
                        select id, report, unit, at, actor, act, note from whistle.entry
                        where whistle = :whistle order by id
                        """,
                        Object[].class)
                .setParameter("whistle", whistle)
                .getResultList();
        return rows.stream().map(row -> line((Object[]) row)).toList();
    }

    private static Line line(Object[] row) {
        return new Line(
                (UUID) row[0],
                (UUID) row[1],
                (String) row[2],
                (Instant) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6]);
    }
}
