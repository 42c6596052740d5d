package org.whistlegrid.board.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.dispatch.ApplicationKind;
import org.whistlegrid.dispatch.HandUpKind;
import org.whistlegrid.incident.Act;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.supervision.RevisitOutcome;
import org.whistlegrid.supervision.Rung;
import org.whistlegrid.supervision.WithdrawalCause;
import org.whistlegrid.timelimit.Limit;

/**
 * The facts of an act with names for keys; each is there where the act has it.
 *
 * @param unitName unit it was sent to
 * @param people names of who was named for it, or told of it
 * @param limit the limit that it is about
 * @param due the instant at which that limit passed
 * @param outcome how a revisit ended
 * @param disposition the special treatment that a report was declined with
 * @param handUp why a unit handed its order up
 * @param condition the closing condition that a verifier went by
 * @param checked points of its check-list that he found true
 * @param found the four elements of a feedback begin: what was found
 * @param application kind of the application that it is about
 * @param basis what the application leans on
 * @param span how much was asked for, an amount and its unit
 * @param until when a stopped clock runs again
 * @param was where the limit's due was before it moved
 * @param whistle number of the whistle that it belongs to
 * @param stage the desk whose limit passed
 * @param notice rung of the notice that it is about
 * @param because why a draft of a notice was withdrawn
 */
public record ActDetails(
        @Nullable String unitName,
        List<String> people,
        @Nullable Limit limit,
        @Nullable Instant due,
        @Nullable RevisitOutcome outcome,
        @Nullable Disposition disposition,
        @Nullable String referredTo,
        @Nullable HandUpKind handUp,
        @Nullable String condition,
        List<String> checked,
        @Nullable String found,
        @Nullable String spokenWith,
        @Nullable String measures,
        @Nullable LocalDate expectedBy,
        @Nullable ApplicationKind application,
        @Nullable String basis,
        @Nullable String span,
        @Nullable Instant until,
        @Nullable Instant was,
        @Nullable String whistle,
        @Nullable Stage stage,
        @Nullable Rung notice,
        @Nullable WithdrawalCause because) {

    static ActDetails of(Act act, Names names) {
        Map<Act.Detail, String> facts = act.details();
        return new ActDetails(
                read(facts, Act.Detail.UNIT, key -> Objects.requireNonNullElse(names.unit(key), key)),
                people(facts, names),
                read(facts, Act.Detail.LIMIT, Limit::valueOf),
                read(facts, Act.Detail.DUE, Instant::parse),
                read(facts, Act.Detail.OUTCOME, RevisitOutcome::valueOf),
                read(facts, Act.Detail.DISPOSITION, Disposition::valueOf),
                facts.get(Act.Detail.REFERRED_TO),
                read(facts, Act.Detail.HAND_UP, HandUpKind::valueOf),
                facts.get(Act.Detail.CONDITION),
                facts.getOrDefault(Act.Detail.CHECKED, "").lines().toList(),
                facts.get(Act.Detail.FOUND),
                facts.get(Act.Detail.SPOKEN_WITH),
                facts.get(Act.Detail.MEASURES),
                read(facts, Act.Detail.EXPECTED_BY, LocalDate::parse),
                read(facts, Act.Detail.APPLICATION, ApplicationKind::valueOf),
                facts.get(Act.Detail.BASIS),
                facts.get(Act.Detail.SPAN),
                read(facts, Act.Detail.UNTIL, Instant::parse),
                read(facts, Act.Detail.WAS, Instant::parse),
                facts.get(Act.Detail.WHISTLE),
                read(facts, Act.Detail.STAGE, Stage::valueOf),
                read(facts, Act.Detail.NOTICE, Rung::valueOf),
                read(facts, Act.Detail.BECAUSE, WithdrawalCause::valueOf));
    }

    private static List<String> people(Map<Act.Detail, String> facts, Names names) {
        return Optional.ofNullable(facts.get(Act.Detail.HANDLER))
                .or(() -> Optional.ofNullable(facts.get(Act.Detail.TOLD)))
                .stream()
                .flatMap(usernames -> Arrays.stream(usernames.split(" ")))
                .filter(username -> !username.isEmpty())
                .map(username -> Objects.requireNonNullElse(names.person(username), username))
                .toList();
    }

    private static <T> @Nullable T read(Map<Act.Detail, String> facts, Act.Detail detail, Function<String, T> reading) {
        return Optional.ofNullable(facts.get(detail)).map(reading).orElse(null);
    }
}
