package org.whistlegrid.bench.workflow;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whistlegrid.bench.Clients;
import org.whistlegrid.bench.Http;

/** Steps and timers a second beside the same diagrams with empty steps; then the storm. bench/workflow prepares it. */
public final class WorkflowBench {

    private static final Duration WARM = Duration.ofSeconds(30);

    private WorkflowBench() {}

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("http.maxConnections", "32");
        int rounds = Integer.parseInt(System.getenv("BENCH_ROUNDS"));
        Duration span = Duration.ofSeconds(Long.parseLong(System.getenv("BENCH_SECONDS")));
        int limits = Integer.parseInt(System.getenv("BENCH_LIMITS"));
        ProductWorkflow product =
                new ProductWorkflow(new Http(System.getenv("BENCH_PRODUCT")), System.getenv("BENCH_PASSWORD"));
        try (BareWorkflow bare = new BareWorkflow(
                        System.getenv("BENCH_ENGINE_URL"),
                        System.getenv("BENCH_ENGINE_USER"),
                        System.getenv("BENCH_ENGINE_PASSWORD"));
                Connection database = DriverManager.getConnection(
                        System.getenv("BENCH_PRODUCT_URL"),
                        System.getenv("BENCH_ENGINE_USER"),
                        System.getenv("BENCH_ENGINE_PASSWORD"))) {
            System.err.println("    warming up");
            Clients.perSecond(4, WARM, product::walk);
            Clients.perSecond(4, WARM, bare::walk);
            boolean onlyStorm = !System.getenv("BENCH_ONLY_STORM").isEmpty();
            if (!onlyStorm) {
                steps(product, bare, rounds, span);
            }
            double bareTimers = bare.timers(Math.min(limits, 4000));
            System.err.printf("    bare engine: %.0f timers/s%n", bareTimers);
            Storm storm = new Storm(database, product);
            if (!onlyStorm) {
                told("nobody reports meanwhile", storm.strike(limits, 0), bareTimers);
            }
            told("four clients report on", storm.strike(limits, 4), bareTimers);
        }
    }

    private static void steps(ProductWorkflow product, BareWorkflow bare, int rounds, Duration span) throws Exception {
        System.out.printf("%nSteps of a case a second, medians of %d rounds of %d s%n%n", rounds, span.toSeconds());
        System.out.printf("%8s%12s%14s%24s%n", "clients", "product", "bare engine", "product/bare engine");
        for (int clients : List.of(1, 4, 8)) {
            List<Double> ours = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                ours.add(Clients.perSecond(clients, span, product::walk) * BareWorkflow.STEPS);
                theirs.add(Clients.perSecond(clients, span, bare::walk) * BareWorkflow.STEPS);
            }
            System.out.printf(
                    "%8d%12.0f%14.0f%24.2f%n", clients, median(ours), median(theirs), median(ours) / median(theirs));
        }
    }

    private static void told(String how, Storm.Seen seen, double bareTimers) {
        double seconds = seen.drift().toMillis() / 1000.0;
        double timers = seen.timers() / seconds;
        System.out.printf(
                "%nStorm, %s: %,d limits passed at once, with %,d timers%n%n", how, seen.limits(), seen.timers());
        System.out.printf("  all noticed after        %8.1f s, %d of them twice%n", seconds, seen.twice());
        System.out.printf(
                "  timers a second          %8.0f, bare engine %.0f, ratio %.2f%n",
                timers, bareTimers, timers / bareTimers);
        System.out.printf("  100,000 timers would be  %8.1f min%n", 100_000 / timers / 60);
        if (!seen.during().isEmpty()) {
            double during = seen.during().stream()
                    .mapToDouble(Double::doubleValue)
                    .average()
                    .orElseThrow();
            System.out.printf(
                    "  intake a second          %8.0f before, %.0f during, ratio %.2f%n",
                    seen.before(), during, during / seen.before());
        }
    }

    private static double median(List<Double> of) {
        List<Double> sorted = of.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
