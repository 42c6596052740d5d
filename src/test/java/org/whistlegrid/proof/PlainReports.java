package org.whistlegrid.proof;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.proof.History.Row;

/**
 * The limits of the reports to a case's whistles, counted again from when the unit was called and from each move; and
 * whether each that passed unmet was noticed. Domain rules §1.4, by the kinds that are shipped.
 */
final class PlainReports {

    private static final Duration ROUNDING = Duration.ofMillis(2);

    private final PlainTime time;
    private final Instant now;
    private final List<Row> limits;
    private final List<Row> moves;
    private final List<Row> passings;

    PlainReports(PlainTime time, EntityManager entities, UUID incident, Instant now) {
        this.time = time;
        this.now = now;
        this.limits = rows(
                entities,
                "select report.id, report.called_at, report.left_at, report.unit, whistle.number, whistle.kind, whistle.level,"
                        + " whistle.arrive_by, whistle.result_by, whistle.ended_at, it.limit_name, it.due, it.met_at,"
                        + " arriving.due as arriving from whistle.report_limit it, whistle.report, whistle.whistle, whistle.report_limit arriving"
                        + " where it.report = report.id and report.whistle = whistle.id and whistle.incident = :id"
                        + " and arriving.report = report.id and arriving.limit_name = 'ARRIVE'",
                incident);
        this.moves = rows(
                entities,
                "select move.report, move.limit_name, move.was, move.due from whistle.limit_move move, whistle.report, whistle.whistle"
                        + " where move.report = report.id and report.whistle = whistle.id and whistle.incident = :id order by move.id",
                incident);
        this.passings = rows(
                entities,
                "select passing.report, passing.limit_name, passing.due from whistle.passing, whistle.report, whistle.whistle"
                        + " where passing.report = report.id and report.whistle = whistle.id and whistle.incident = :id",
                incident);
    }

    int reports() {
        return (int) limits.stream().map(row -> row.id("id")).distinct().count();
    }

    /** What is stored and differs; empty when all agree. */
    List<String> wrong() {
        List<String> wrong = new ArrayList<>();
        for (Row limit : limits) {
            String what = limit.text("number") + " " + limit.text("unit") + " " + limit.text("limit_name");
            List<Row> moved = of(moves, limit);
            Instant due = limit.at("due");
            if (moved.isEmpty()) {
                compare(what, first(limit), due, wrong);
            }
            for (int i = 0; i < moved.size(); i++) {
                compare(
                        what + " moved to",
                        moved.get(i).at("due"),
                        i + 1 < moved.size() ? moved.get(i + 1).at("was") : due,
                        wrong);
            }
            Instant until = ended(limit);
            boolean passed = due.isBefore(now) && due.isBefore(until);
            long noticed = of(passings, limit).stream()
                    .filter(row -> row.at("due").equals(due))
                    .count();
            if (passed != (noticed == 1)) {
                wrong.add(what + " of " + due + ", held until " + until + ": noticed " + noticed + " times");
            }
        }
        return wrong;
    }

    private static void compare(String what, @Nullable Instant counted, Instant stored, List<String> wrong) {
        if (counted != null && Duration.between(counted, stored).abs().compareTo(ROUNDING) > 0) {
            wrong.add(what + ": counted " + counted + ", stored " + stored);
        }
    }

    /** Met, or the unit left, or the whistle ended; else not yet. */
    private static Instant ended(Row limit) {
        for (String column : List.of("met_at", "left_at", "ended_at")) {
            Instant at = limit.atOrNull(column);
            if (at != null) {
                return at;
            }
        }
        return Instant.MAX;
    }

    /** Null where a time was agreed on. */
    private @Nullable Instant first(Row limit) {
        Instant called = limit.at("called_at");
        String kind = limit.text("kind");
        boolean hard = limit.text("level").equals("HARD");
        Instant arriving = moves.stream()
                .filter(row -> row.id("report").equals(limit.id("id"))
                        && row.text("limit_name").equals("ARRIVE"))
                .map(row -> row.at("was"))
                .findFirst()
                .orElseGet(() -> limit.at("arriving"));
        return switch (limit.text("limit_name")) {
            case "SIGN" ->
                earlier(time.plus(called, kind.equals("EMERGENCY") ? "1 CONTINUOUS_HOUR" : "1 WORKING_HOUR"), arriving);
            case "CONTACT" -> earlier(time.plus(called, "24 CONTINUOUS_HOUR"), arriving);
            case "ARRIVE" ->
                limit.has("arrive_by")
                        ? limit.at("arrive_by")
                        : kind.equals("EMERGENCY")
                                ? called.plus(Duration.ofMinutes(30))
                                : time.plus(called, hard ? "5 WORKING_DAY" : "3 WORKING_DAY");
            default -> result(limit, kind, hard, called, arriving);
        };
    }

    private @Nullable Instant result(Row limit, String kind, boolean hard, Instant called, Instant arriving) {
        if (limit.has("result_by") || limit.has("arrive_by")) {
            return null;
        }
        String span = hard
                ? "30 NATURAL_DAY"
                : switch (kind) {
                    case "EMERGENCY" -> "3 NATURAL_DAY";
                    case "ENFORCEMENT" -> "7 NATURAL_DAY";
                    default -> "10 WORKING_DAY";
                };
        Instant due = time.plus(called, span);
        return due.isAfter(arriving) ? due : time.plus(arriving, span);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static List<Row> of(List<Row> rows, Row limit) {
        return rows.stream()
                .filter(row -> row.id("report").equals(limit.id("id"))
                        && row.text("limit_name").equals(limit.text("limit_name")))
                .toList();
    }

    private static List<Row> rows(EntityManager entities, String sql, UUID incident) {
        return History.rows(entities, sql, incident);
    }
}
