package org.whistlegrid.board;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.Limit;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * When a matter changes its light, over all limits that run, so that the light is a comparison with now (domain rules
 * §2.4): dark red when a limit is late by more than its span, or when two are late. The database computes the same in
 * {@code board.lights}; a test holds the two together.
 *
 * @param governing the limit that is due first
 * @param yellowFrom the earliest of the limits' own
 * @param due the earliest due; red from here on
 * @param darkFrom the earliest of the limits' own, or the second due when that comes first
 */
@Embeddable
public record LightInstants(
        @Enumerated(EnumType.STRING) Limit governing,
        @Column(name = "yellow_from") Instant yellowFrom,
        Instant due,
        @Column(name = "dark_from") Instant darkFrom) {

    /** Empty when nothing runs: not dispatched yet, or all met. */
    public static Optional<LightInstants> of(Map<Limit, RunningLimit> limits) {
        List<Map.Entry<Limit, RunningLimit>> running = limits.entrySet().stream()
                .filter(entry -> entry.getValue().open())
                .sorted(Comparator.comparing((Map.Entry<Limit, RunningLimit> entry) ->
                                entry.getValue().due())
                        .thenComparing(Map.Entry::getKey))
                .toList();
        if (running.isEmpty()) {
            return Optional.empty();
        }
        Instant dark =
                earliest(running, Comparator.comparing(RunningLimit::darkFrom)).darkFrom();
        Instant secondDue =
                running.size() < 2 ? Instant.MAX : running.get(1).getValue().due();
        return Optional.of(new LightInstants(
                running.get(0).getKey(),
                earliest(running, Comparator.comparing(RunningLimit::yellowFrom))
                        .yellowFrom(),
                running.get(0).getValue().due(),
                dark.isBefore(secondDue) ? dark : secondDue));
    }

    private static RunningLimit earliest(List<Map.Entry<Limit, RunningLimit>> running, Comparator<RunningLimit> by) {
        return running.stream().map(Map.Entry::getValue).min(by).orElseThrow();
    }

    /** Each light begins with its instant. */
    public Light at(Instant now) {
        if (now.isBefore(yellowFrom)) {
            return Light.GREEN;
        }
        if (now.isBefore(due)) {
            return Light.YELLOW;
        }
        return now.isBefore(darkFrom) ? Light.RED : Light.DARK_RED;
    }
}
