package org.whistlegrid.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rules as whoever administers them sees them, and adds values. What has begun to hold is never rewritten. */
@ApplicationScoped
public class RuleBook {

    private static final int MOST = 1000;

    /** A century: what is added to an instant of today must still be one. */
    private static final Duration LONGEST = Duration.ofDays(36_525);

    /** So much of a unit of the calendar; the units are those of the time-limit room. */
    private static final Pattern CALENDAR_TERM =
            Pattern.compile("[1-9][0-9]{0,3} (CONTINUOUS_HOUR|NATURAL_DAY|WORKING_HOUR|WORKING_DAY|STATUTORY_DAY)");

    /**
     * A value of a rule.
     *
     * @param subject {@link Rules#EVERYBODY}, or a word of the room that asks
     * @param value whole number, ISO-8601 duration, {@code 2 WORKING_HOUR}, one of the rule's choices, or words parted by blanks
     * @param validFrom from this instant until the next value of the same subject
     */
    public record Entry(
            String name, String subject, String value, Instant validFrom, String setBy, Instant setAt, String reason) {}

    private final EntityManager entities;
    private final CurrentActor actor;
    private final Event<RuleSet> changed;
    private final Clock clock;

    RuleBook(EntityManager entities, CurrentActor actor, Event<RuleSet> changed, Clock clock) {
        this.entities = entities;
        this.actor = actor;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * A rule that there is.
     *
     * @param shape {@code COUNT}, {@code DURATION}, {@code CHOICE} or {@code WORDS}
     * @param source where it comes from, and what its subject is
     */
    public record RuleKind(String name, String shape, List<String> choices, String source) {}

    /** By name. */
    @Transactional
    public List<RuleKind> kinds() {
        List<?> rows = entities.createNativeQuery(
                        "select name, shape, choices, source from platform.rule_kind order by name", Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new RuleKind((String) row[0], (String) row[1], List.of((String[]) row[2]), (String) row[3]))
                .toList();
    }

    /** All values there are or will be, newest first within a subject; there are tens. */
    @Transactional
    public List<Entry> entries() {
        List<?> rows = entities.createNativeQuery(
                        """
                        select name, subject, value, valid_from, set_by, set_at, reason from platform.rule
                        order by name, subject, valid_from desc limit :most
                        """,
                        Object[].class)
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static Entry entry(Object[] row) {
        return new Entry(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (Instant) row[3],
                (String) row[4],
                (Instant) row[5],
                (String) row[6]);
    }

    /**
     * @param from null: from now on
     * @throws Refusal {@code rule-unknown}, {@code rule-value-invalid}, {@code rule-backdated}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Entry set(String name, String subject, String value, @Nullable Instant from, String reason) {
        Object[] kind = kind(name);
        if (!fits((String) kind[0], (String[]) kind[1], value)) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "rule-value-invalid", "/value", name, value);
        }
        Instant now = clock.instant();
        if (from != null && from.isBefore(now)) {
            throw new Refusal(Refusal.Kind.UNPROCESSABLE, "rule-backdated", "/validFrom", from);
        }
        Entry entry = new Entry(
                name, subject, value, from == null ? now : from, actor.get().username(), now, reason);
        entities.createNativeQuery(
                        """
                        insert into platform.rule (name, subject, value, valid_from, set_by, set_at, reason)
                        values (:name, :subject, :value, :from, :by, :at, :reason)
                        """)
                .setParameter("name", name)
                .setParameter("subject", subject)
                .setParameter("value", value)
                .setParameter("from", entry.validFrom())
                .setParameter("by", entry.setBy())
                .setParameter("at", now)
                .setParameter("reason", reason)
                .executeUpdate();
        changed.fire(new RuleSet(name));
        return entry;
    }

    private Object[] kind(String name) {
        List<?> found = entities.createNativeQuery(
                        "select shape, choices from platform.rule_kind where name = :name", Object[].class)
                .setParameter("name", name)
                .getResultList();
        if (found.isEmpty()) {
            throw new Refusal(Refusal.Kind.UNKNOWN, "rule-unknown", "/name", name);
        }
        return (Object[]) found.get(0);
    }

    private static boolean fits(String shape, String[] choices, String value) {
        return switch (shape) {
            case "COUNT" -> value.matches("[0-9]{1,6}");
            case "DURATION" -> isDuration(value);
            case "TERM" -> isDuration(value) || CALENDAR_TERM.matcher(value).matches();
            case "CHOICE" -> Arrays.asList(choices).contains(value);
            default -> value.matches("[A-Z_]+( [A-Z_]+)*");
        };
    }

    private static boolean isDuration(String value) {
        try {
            Duration duration = Duration.parse(value);
            return !duration.isNegative() && duration.compareTo(LONGEST) <= 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
