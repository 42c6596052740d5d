package org.whistlegrid.bench.locate;

import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.LocateRules;
import org.whistlegrid.grid.internal.LocateIndex;
import org.whistlegrid.platform.Position;

/** One thread asks the index in memory, PostGIS and, for information, the product over HTTP; parties take turns. */
public final class LocateBench {

    /** Those the product starts with. */
    private static final LocateRules RULES = new LocateRules(LocalDate.EPOCH, Deciding.SMALLEST_CODE, 1, 10, 25);

    private static final int ROUNDS = 5;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final int BATCH = 10_000;

    private interface Call {
        int at(Position position) throws Exception;
    }

    private final Position[] positions;
    private int consumed;

    private LocateBench(Envelope extent) {
        SplittableRandom chance = new SplittableRandom(4490);
        positions = new Position[100_000];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = new Position(
                    extent.getMinX() + chance.nextDouble() * extent.getWidth(),
                    extent.getMinY() + chance.nextDouble() * extent.getHeight());
        }
    }

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        try (Connection connection =
                DriverManager.getConnection(words[0], words[1], System.getenv("BENCH_DATABASE_PASSWORD"))) {
            District district = District.read(connection);
            long began = System.nanoTime();
            LocateIndex index = new LocateIndex(district.areas());
            System.out.printf(
                    "%nIndex of %,d areas and buildings built in %d ms%n",
                    district.areas().size(), (System.nanoTime() - began) / 1_000_000);
            new LocateBench(index.extent()).run(index, new PostgisCalls(connection, district.version()), words[2]);
        }
    }

    private void run(LocateIndex index, PostgisCalls postgis, String product) throws Exception {
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        Call[] calls = {
            position -> index.locate(position, null, RULES).certainty().ordinal(),
            position -> index.locate(position, 8.0, RULES).certainty().ordinal(),
            postgis::grid,
            postgis::gridAndBuilding,
            position -> get(product, position),
        };
        double[][] rates = new double[calls.length][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int party = 0; party < calls.length; party++) {
                double rate = rate(calls[party]);
                if (round >= 0) {
                    rates[party][round] = rate;
                }
            }
        }
        double[] median = Arrays.stream(rates).mapToDouble(LocateBench::median).toArray();
        System.out.printf("%nMedians of %d rounds, calls a second on one thread%n%n", ROUNDS);
        line("index: four tiers, certainty, neighbours", median[0], rates[0]);
        line("index: the same with an accuracy of 8 m", median[1], rates[1]);
        line("PostGIS: the grid alone", median[2], rates[2]);
        line("PostGIS: grid and nearest building", median[3], rates[3]);
        line("HTTP: GET locate, one connection", median[4], rates[4]);
        double batch = batch(http, product);
        line("HTTP: positions in POST locate", batch, new double[0]);
        System.out.printf(
                "%nOne GET takes %.1f ms, one POST of %,d positions %.0f ms%n",
                1_000 / median[4], BATCH, 1_000 * BATCH / batch);
        System.out.printf("%nindex/PostGIS, grid alone         %10.0f%n", median[0] / median[2]);
        System.out.printf("index/PostGIS, grid and building  %10.0f%n", median[0] / median[3]);
    }

    private double rate(Call call) throws Exception {
        long began = System.nanoTime();
        long done = 0;
        while (System.nanoTime() - began < ROUND_NANOS) {
            for (int i = 0; i < 64; i++) {
                consumed += call.at(positions[(int) (done++ % positions.length)]);
            }
        }
        return done * 1e9 / (System.nanoTime() - began);
    }

    /** In the caller's own thread: a client with threads of its own hands each answer around and measures that. */
    private static int get(String product, Position position) throws Exception {
        URL url = URI.create(product + "/api/v1/grid/locate?lon=" + position.lon() + "&lat=" + position.lat())
                .toURL();
        HttpURLConnection connection = (HttpURLConnection) url.openConnection();
        try (InputStream body = connection.getInputStream()) {
            body.readAllBytes();
        }
        return connection.getResponseCode();
    }

    private double batch(HttpClient http, String product) throws Exception {
        String body = IntStream.range(0, BATCH)
                .mapToObj(i -> "{\"lon\":" + positions[i].lon() + ",\"lat\":" + positions[i].lat() + "}")
                .collect(Collectors.joining(",", "{\"positions\":[", "]}"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(product + "/api/v1/grid/locate"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        double[] rates = new double[ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            long began = System.nanoTime();
            http.send(request, HttpResponse.BodyHandlers.ofString());
            rates[Math.max(0, round)] = BATCH * 1e9 / (System.nanoTime() - began);
        }
        return median(rates);
    }

    private static void line(String party, double median, double[] rates) {
        double spread = rates.length == 0 ? 0 : (max(rates) - min(rates)) / median;
        System.out.printf("  %-42s %12.0f   (%3.0f%%)%n", party, median, 100 * spread);
    }

    private static double median(double[] rates) {
        double[] sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double max(double[] rates) {
        return Arrays.stream(rates).max().orElse(0);
    }

    private static double min(double[] rates) {
        return Arrays.stream(rates).min().orElse(0);
    }
}
