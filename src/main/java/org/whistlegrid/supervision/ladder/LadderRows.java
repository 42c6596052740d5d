package org.whistlegrid.supervision.ladder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.catalogue.Urgency;
import org.whistlegrid.supervision.Colour;
import org.whistlegrid.supervision.LadderRung;
import org.whistlegrid.supervision.LadderRung.RecipientSlot;
import org.whistlegrid.supervision.LadderRung.Signing;
import org.whistlegrid.supervision.LadderRung.Trigger;
import org.whistlegrid.supervision.LadderVersion;
import org.whistlegrid.supervision.Lateness;
import org.whistlegrid.supervision.NoticeCause;
import org.whistlegrid.supervision.RepeatPeriod;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.Span;

/** The two tables of ladders; rows are only added. */
@ApplicationScoped
class LadderRows {

    private final EntityManager entities;

    LadderRows(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    List<LadderVersion> all() {
        List<?> read = entities.createNativeQuery(
                        """
                        select ladder, rung, trigger, limits, after_span, span_share, at_least_minutes, at_most,
                            unanswered_below, date_below, requests, repeats_below, repeats_within, causes, recipients,
                            reply_within, work_within, signer, sign_within, colour
                        from supervision.ladder_rung
                        """,
                        Object[].class)
                .getResultList();
        Map<Integer, List<LadderRung>> rungs = read.stream()
                .map(row -> (Object[]) row)
                .collect(Collectors.groupingBy(
                        row -> (Integer) row[0], Collectors.mapping(LadderRows::rung, Collectors.toList())));
        List<?> versions = entities.createNativeQuery(
                        """
                        select id, urgency, pattern, effective_from, reason, set_by, set_at from supervision.ladder order by id
                        """,
                        Object[].class)
                .getResultList();
        return versions.stream().map(row -> version((Object[]) row, rungs)).toList();
    }

    private static LadderVersion version(Object[] row, Map<Integer, List<LadderRung>> rungs) {
        return new LadderVersion(
                (Integer) row[0],
                named(row[1], Urgency::valueOf),
                (String) row[2],
                row[3] instanceof LocalDate day ? day : ((java.sql.Date) row[3]).toLocalDate(),
                (String) row[4],
                (String) row[5],
                (Instant) row[6],
                rungs.getOrDefault(row[0], List.of()).stream()
                        .sorted(Comparator.comparing(LadderRung::rung))
                        .toList());
    }

    private static LadderRung rung(Object[] row) {
        Trigger trigger = Trigger.valueOf((String) row[2]);
        RecipientSlot signer = named(row[17], RecipientSlot::valueOf);
        Span signWithin = named(row[18], Span::parse);
        return new LadderRung(
                Rung.valueOf((String) row[1]),
                trigger,
                words(row[3]).map(Limit::valueOf).collect(Collectors.toUnmodifiableSet()),
                trigger == Trigger.LATE ? lateness(row) : null,
                count(row[8]),
                (Boolean) row[9],
                count(row[10]),
                count(row[11]),
                named(row[12], RepeatPeriod::new),
                words(row[13]).map(NoticeCause::valueOf).collect(Collectors.toUnmodifiableSet()),
                words(row[14]).map(RecipientSlot::valueOf).toList(),
                named(row[15], Span::parse),
                named(row[16], Span::parse),
                signer == null || signWithin == null ? null : new Signing(signer, signWithin),
                named(row[19], Colour::valueOf));
    }

    private static Lateness lateness(Object[] row) {
        return new Lateness(
                named(row[4], Span::parse),
                ((Number) row[5]).doubleValue(),
                Duration.ofMinutes(count(row[6])),
                named(row[7], Span::parse));
    }

    private static int count(Object value) {
        return ((Number) value).intValue();
    }

    private static Stream<String> words(Object text) {
        return Arrays.stream(((String) text).split(",")).filter(word -> !word.isEmpty());
    }

    private static <T> @Nullable T named(@Nullable Object text, Function<String, T> reading) {
        return text == null ? null : reading.apply((String) text);
    }

    int nextId() {
        return ((Number) entities.createNativeQuery("select nextval('supervision.ladder_id')")
                        .getSingleResult())
                .intValue();
    }

    void add(LadderVersion version) {
        entities.createNativeQuery(
                        """
                        insert into supervision.ladder (id, name, effective_from, reason, urgency, pattern, set_by, set_at)
                        values (:id, :name, :from, :reason, :urgency, :pattern, :by, :at)
                        """)
                .setParameter("id", version.id())
                .setParameter("name", (version.urgency() == null ? "" : version.urgency() + " ") + version.pattern())
                .setParameter("from", version.effectiveFrom())
                .setParameter("reason", version.reason())
                .setParameter("urgency", text(version.urgency()))
                .setParameter("pattern", version.pattern())
                .setParameter("by", version.setBy())
                .setParameter("at", version.setAt())
                .executeUpdate();
        version.rungs().forEach(rule -> add(version.id(), rule));
    }

    private void add(int ladder, LadderRung rule) {
        Lateness late = rule.late();
        Query insert = entities.createNativeQuery(
                """
                insert into supervision.ladder_rung (ladder, rung, trigger, limits, after_span, span_share, at_least_minutes,
                    at_most, unanswered_below, date_below, requests, repeats_below, repeats_within, causes, recipients,
                    reply_within, work_within, signed, signer, sign_within, colour)
                values (:ladder, :rung, :trigger, :limits, :after, :share, :atLeast, :atMost, :unanswered, :date, :requests,
                    :repeats, :within, :causes, :recipients, :reply, :work, :signed, :signer, :sign, :colour)
                """);
        insert.setParameter("ladder", ladder)
                .setParameter("rung", rule.rung().name())
                .setParameter("trigger", rule.trigger().name())
                .setParameter("limits", joined(rule.limits().stream().sorted()))
                .setParameter("after", late == null ? null : text(late.after()))
                .setParameter("share", late == null ? 0.0 : late.share())
                .setParameter("atLeast", late == null ? 0 : (int) late.atLeast().toMinutes())
                .setParameter("atMost", late == null ? null : text(late.atMost()))
                .setParameter("unanswered", rule.unansweredBelow())
                .setParameter("date", rule.dateBelow())
                .setParameter("requests", rule.requests())
                .setParameter("repeats", rule.repeatsBelow())
                .setParameter(
                        "within",
                        rule.repeatsWithin() == null
                                ? null
                                : rule.repeatsWithin().text())
                .setParameter("causes", joined(rule.causes().stream().sorted()))
                .setParameter("recipients", joined(rule.recipients().stream()))
                .setParameter("reply", text(rule.replyWithin()))
                .setParameter("work", text(rule.workWithin()))
                .setParameter("signed", rule.signed())
                .setParameter(
                        "signer",
                        rule.signing() == null ? null : rule.signing().officer().name())
                .setParameter(
                        "sign",
                        rule.signing() == null ? null : text(rule.signing().within()))
                .setParameter("colour", text(rule.colour()))
                .executeUpdate();
    }

    private static String joined(Stream<?> words) {
        return words.map(Object::toString).collect(Collectors.joining(","));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
