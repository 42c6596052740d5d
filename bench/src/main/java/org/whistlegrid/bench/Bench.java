package org.whistlegrid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Measures the product's intake beside the bare engine and pgbench, in one run; bench/run prepares and cleans up. */
public final class Bench {

    /** The product runs for days: before it has compiled what it needs, a report takes three times as much processor. */
    private static final Duration WARM = Duration.ofSeconds(45);

    private static final Duration CATCH_UP = Duration.ofMinutes(5);

    private Bench() {}

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("http.maxConnections", "32");
        int rounds = Integer.parseInt(setting("BENCH_ROUNDS"));
        Duration span = Duration.ofSeconds(Long.parseLong(setting("BENCH_SECONDS")));
        List<Integer> clients = List.of(1, 4, 8);
        Http http = new Http(setting("BENCH_PRODUCT"));
        String password = setting("BENCH_PASSWORD");
        Intake intake = new Intake(http, password);
        Pgbench pgbench = new Pgbench(List.of(words));
        try (BareEngine engine = new BareEngine(
                setting("BENCH_ENGINE_URL"), setting("BENCH_ENGINE_USER"), setting("BENCH_ENGINE_PASSWORD"))) {
            System.err.println("    warming up");
            intake.measure(4, WARM);
            engine.measure(4, WARM);
            List<Party> parties = List.of(intake, engine, pgbench);
            Rounds.Measured measured = new Rounds(parties, clients, rounds, span).run();
            Duration behind = untilTheBoardHasCaughtUp(http, password, intake.taken());
            print(measured, parties, clients, rounds, span);
            System.out.printf(
                    "%n%,d reports were taken in; %.1f s after the last one the board had heard of all.%n",
                    intake.taken(), behind.toMillis() / 1000.0);
        }
    }

    private static void print(
            Rounds.Measured measured, List<Party> parties, List<Integer> clients, int rounds, Duration span) {
        Party intake = parties.get(0);
        System.out.printf(
                "%nMedians of %d rounds of %d s, pieces of work a second (spread)%n%n", rounds, span.toSeconds());
        System.out.printf("%8s", "clients");
        parties.forEach(party -> System.out.printf("%20s", party.name()));
        parties.stream().skip(1).forEach(party -> System.out.printf("%22s", "intake/" + party.name()));
        System.out.println();
        for (int number : clients) {
            System.out.printf("%8d", number);
            for (Party party : parties) {
                System.out.printf(
                        "%13.0f (%3.0f%%)", measured.median(party, number), 100 * measured.spread(party, number));
            }
            for (Party party : parties.subList(1, parties.size())) {
                System.out.printf("%22.2f", measured.median(intake, number) / measured.median(party, number));
            }
            System.out.println();
        }
    }

    /** Intake that outruns what follows it would not be sustained: the outbox must empty soon after. */
    private static Duration untilTheBoardHasCaughtUp(Http http, String password, long taken) throws Exception {
        String session = http.signIn("command1", password);
        long began = System.nanoTime();
        while (true) {
            JsonNode summary = http.get("/api/v1/board/summary", session);
            Duration waited = Duration.ofNanos(System.nanoTime() - began);
            if (summary.path("open").asLong() >= taken || waited.compareTo(CATCH_UP) > 0) {
                return waited;
            }
            Thread.sleep(100);
        }
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: bench/run sets it");
        }
        return value;
    }
}
