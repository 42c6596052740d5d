package org.whistlegrid.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.proof.History.Row;
import org.whistlegrid.supervision.NoticeCause;

/**
 * Which limits of a case's orders have passed, and so must have been urged exactly once for each of its dues: told from the history alone. A
 * limit passes when its due comes while it is open, its clock runs and the unit has the order.
 */
final class PlainLadder {

    /** A watch sleeps to the second, and the test's clock runs on while it looks. */
    private static final Duration TOO_CLOSE = Duration.ofSeconds(20);

    private final History history;
    private final Instant now;
    private final List<String> wrong = new ArrayList<>();

    PlainLadder(History history, Instant now) {
        this.history = history;
        this.now = now;
    }

    /** From one instant to another, open or with a due of its own. */
    private record Stretch(Instant from, Instant until) {}

    List<String> wrong() {
        for (Row order : history.orders()) {
            for (String limit : List.of("L1", "L2", "L3")) {
                if (order.has(limit.toLowerCase(Locale.ROOT) + "_due")) {
                    compare(order, limit);
                }
            }
        }
        twice();
        afterTheEnd();
        return wrong;
    }

    private void compare(Row order, String limit) {
        UUID id = order.id("id");
        long told = history.acts().stream()
                .filter(act -> act.text("act").equals("limit-passed")
                        && id.equals(act.cells().get("order_id")))
                .filter(act -> limit.equals(act.textOrNull("limit_no")))
                .count();
        long urged = history.notices().stream()
                .filter(it -> it.id("subject").equals(id) && it.text("rung").equals("URGE"))
                .filter(it -> it.text("limit_no").equals(limit))
                .count();
        if (told != urged) {
            wrong.add(limit + " of " + id + ": told passed " + told + " times, urged " + urged + " times");
        }
        Integer passed = passed(order, limit);
        if (passed != null && passed != told) {
            wrong.add(limit + " of " + order + ": passed " + passed + " times, was told " + told + " times\n  moves "
                    + history.moves() + "\n  acts " + history.acts() + "\n now " + now);
        }
    }

    /** @return at how many dues; null where one is too close to call */
    private @Nullable Integer passed(Row order, String limit) {
        Set<Instant> passed = new HashSet<>();
        boolean close = false;
        for (Stretch open : open(order, limit)) {
            for (Due due : dues(order, limit)) {
                if (due.at().isBefore(order.at("l1_start"))) {
                    continue; // it passed with the unit that gave the order back
                }
                Instant from = open.from().isAfter(due.held().from())
                        ? open.from()
                        : due.held().from();
                Instant until = open.until().isBefore(due.held().until())
                        ? open.until()
                        : due.held().until();
                if (!from.isBefore(until)) {
                    continue;
                }
                Instant reached = due.at().isAfter(from) ? due.at() : from;
                Duration over = Duration.between(reached, until);
                if (over.compareTo(TOO_CLOSE) > 0) {
                    passed.add(due.at());
                } else {
                    close |= over.compareTo(TOO_CLOSE.negated()) > 0;
                }
            }
        }
        return close ? null : passed.size();
    }

    /** A due and how long it stood. */
    private record Due(Instant at, Stretch held) {}

    private List<Due> dues(Row order, String limit) {
        List<Due> dues = new ArrayList<>();
        Instant from = order.at("dispatched_at");
        for (Row move : history.moves()) {
            if (move.id("subject").equals(order.id("id"))
                    && move.text("limit_no").equals(limit)) {
                dues.add(new Due(move.at("due_from"), new Stretch(from, move.at("at"))));
                from = move.at("at");
            }
        }
        dues.add(new Due(order.at(limit.toLowerCase(Locale.ROOT) + "_due"), new Stretch(from, Instant.MAX)));
        return dues;
    }

    /** While nothing has met it, its clock runs and the unit has the order. */
    private List<Stretch> open(Row order, String limit) {
        Instant end = order.has("ended_at") ? order.at("ended_at") : now;
        List<Stretch> open = new ArrayList<>();
        Instant from = order.at("dispatched_at");
        Instant met = order.atOrNull(limit.toLowerCase(Locale.ROOT) + "_met_at");
        boolean running = true;
        for (Row act : history.acts()) {
            boolean own = order.id("id").equals(act.cells().get("order_id"));
            boolean closes = limit.equals("L3") && own && act.text("act").equals("submitted")
                    || own && act.text("act").equals("application-granted") && stops(order, act.at("at"));
            boolean opens = limit.equals("L3") && reworks(act) && !foundDulyDone(act) && order.number("round") > 0
                    || own && act.text("act").equals("resumed");
            if (running && closes) {
                open.add(new Stretch(from, act.at("at")));
                running = false;
            } else if (!running && opens) {
                from = act.at("at");
                running = true;
            }
        }
        if (running) {
            open.add(new Stretch(from, end));
        }
        Instant last = met == null || limit.equals("L3") ? end : met.isBefore(end) ? met : end;
        return open.stream()
                .filter(stretch -> stretch.from().isBefore(last))
                .map(stretch -> new Stretch(stretch.from(), stretch.until().isBefore(last) ? stretch.until() : last))
                .toList();
    }

    private boolean stops(Row order, Instant at) {
        return history.applications().stream()
                .anyMatch(it -> it.text("kind").equals("SUSPENSION")
                        && it.text("state").equals("GRANTED")
                        && order.id("id").equals(it.cells().get("order_id"))
                        && Duration.between(it.at("settled_at"), at).abs().compareTo(Duration.ofSeconds(1)) < 0);
    }

    private static boolean reworks(Row act) {
        return act.text("act").equals("verification-failed")
                || act.text("act").equals("revisited") && "UNSATISFIED".equals(act.textOrNull("outcome"));
    }

    /** Said in the same breath as the requester's answer. */
    private boolean foundDulyDone(Row answer) {
        List<Row> acts = history.acts();
        int next = acts.indexOf(answer) + 1;
        return next < acts.size() && acts.get(next).text("act").equals("found-duly-done");
    }

    /** What has left the ledger is nothing that anybody must sign. */
    private void afterTheEnd() {
        Stage stage = Stage.valueOf(history.facts().text("stage"));
        history.notices().stream()
                .filter(it -> !stage.isOpen() && it.text("state").equals("DRAFT"))
                .filter(it -> !NoticeCause.valueOf(it.text("cause")).isAboutConduct())
                .forEach(it -> wrong.add("waits for a signature though the case is " + stage + ": " + it));
    }

    /** No rung twice for one thing: the same due of the same limit, or the same cause. */
    private void twice() {
        Set<String> seen = new HashSet<>();
        for (Row notice : history.notices()) {
            String what = notice.id("subject")
                    + notice.text("rung")
                    + notice.text("limit_no")
                    + notice.text("cause")
                    + notice.text("limit_due");
            if (!notice.text("state").equals("WITHDRAWN") && notice.has("limit_no") && !seen.add(what)) {
                wrong.add("noticed twice: " + notice);
            }
        }
    }
}
