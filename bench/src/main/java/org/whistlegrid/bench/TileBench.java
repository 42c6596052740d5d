package org.whistlegrid.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A cold tile beside a raw ST_AsMVT of the same content and a warm one beside the cold, tile by tile in one run; then the
 * intake beside itself under a storm of tiles that nobody has asked for before. bench/tiles prepares and cleans up.
 */
public final class TileBench {

    private static final int FROM = 15;
    private static final int TO = 17;
    private static final int MOST = 1_200;
    private static final Duration SPAN = Duration.ofSeconds(10);
    private static final int ROUNDS = 3;
    private static final int REPORTERS = 4;
    private static final int STORM = 48;

    /** What the product asks of those it turns away. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private record Tile(int z, int x, int y) {}

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Http http = new Http(setting("BENCH_PRODUCT"));

    public static void main(String[] words) throws Exception {
        Locale.setDefault(Locale.ROOT);
        System.setProperty("http.maxConnections", "64");
        TileBench bench = new TileBench();
        bench.sideBySide();
        bench.storm();
    }

    private void sideBySide() throws Exception {
        List<Tile> tiles = tiles();
        List<Double> raw = new ArrayList<>();
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        long bytes = 0;
        long sent = 0;
        try (RawTiles database = new RawTiles(
                setting("BENCH_DATABASE"), setting("BENCH_DATABASE_USER"), setting("BENCH_DATABASE_PASSWORD"))) {
            // the pages of the tables are in memory for both, and both have run for a while
            for (Tile tile : tiles) {
                database.tile(tile.z(), tile.x(), tile.y());
                get(path(tile) + "?layers=place");
            }
            for (int i = 0; i < tiles.size(); i++) {
                Tile tile = tiles.get(i);
                String path = path(tile) + "?layers=" + RawTiles.layers();
                // each goes first as often as the other
                byte[][] got = new byte[2][];
                for (int turn = 0; turn < 2; turn++) {
                    if ((i + turn) % 2 == 0) {
                        raw.add(millis(() -> got[0] = database.tile(tile.z(), tile.x(), tile.y())));
                    } else {
                        cold.add(millis(() -> got[1] = get(path)));
                    }
                }
                warm.add(millis(() -> get(path)));
                bytes += got[0].length;
                sent += got[1].length;
            }
        }
        System.out.printf(
                "%n%d tiles of zoom %d to %d, %,d bytes each on average, %,d as sent (gzip)%n%n",
                tiles.size(), FROM, TO, bytes / tiles.size(), sent / tiles.size());
        line("raw ST_AsMVT (JDBC)", raw);
        line("cold (HTTP)", cold);
        line("warm (HTTP)", warm);
        System.out.printf(
                "%ncold/raw %.2f   cold/warm %.1f   (medians)%n",
                share(cold, 0.5) / share(raw, 0.5), share(cold, 0.5) / share(warm, 0.5));
    }

    private void storm() throws Exception {
        Intake intake = new Intake(http, setting("BENCH_PASSWORD"));
        List<Tile> tiles = tiles();
        intake.measure(REPORTERS, SPAN);
        List<Double> calm = new ArrayList<>();
        List<Double> stormy = new ArrayList<>();
        AtomicLong served = new AtomicLong();
        AtomicLong turnedAway = new AtomicLong();
        for (int round = 0; round < ROUNDS; round++) {
            calm.add(intake.measure(REPORTERS, SPAN));
            AtomicBoolean over = new AtomicBoolean();
            CompletableFuture<Void> storm = CompletableFuture.runAsync(() -> blow(tiles, over, served, turnedAway));
            stormy.add(intake.measure(REPORTERS, SPAN));
            over.set(true);
            storm.join();
        }
        System.out.printf(
                "%nIntake, %d clients: %.0f/s alone, %.0f/s while %d clients ask for cold tiles: %.2f of it%n"
                        + "Tiles meanwhile: %,d served, %,d asked to come again (503)%n",
                REPORTERS,
                share(calm, 0.5),
                share(stormy, 0.5),
                STORM,
                share(stormy, 0.5) / share(calm, 0.5),
                served.get(),
                turnedAway.get());
    }

    /** Each request names another choice of layers, so that none is ever warm. */
    private void blow(List<Tile> tiles, AtomicBoolean over, AtomicLong served, AtomicLong turnedAway) {
        List<Thread> clients = new ArrayList<>();
        List<String> names = List.of((RawTiles.layers() + ",place").split(","));
        for (int i = 0; i < STORM; i++) {
            Thread thread = new Thread(() -> {
                ThreadLocalRandom random = ThreadLocalRandom.current();
                while (!over.get()) {
                    List<String> some = new ArrayList<>(names);
                    some.removeIf(name -> random.nextInt(4) == 0);
                    Tile tile = tiles.get(random.nextInt(tiles.size()));
                    String datum = random.nextBoolean() ? "&datum=gcj02" : "";
                    try {
                        int status = status(path(tile) + "?layers=" + String.join(",", some) + "&" + datum);
                        (status == 503 ? turnedAway : served).incrementAndGet();
                        if (status == 503) {
                            Thread.sleep(RETRY_AFTER.toMillis());
                        }
                    } catch (Exception e) {
                        turnedAway.incrementAndGet();
                    }
                }
            });
            thread.start();
            clients.add(thread);
        }
        for (Thread thread : clients) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Tile> tiles() throws Exception {
        JsonNode box = http.get("/api/v1/grid/extent", null).path("bbox");
        List<Tile> tiles = new ArrayList<>();
        for (int z = FROM; z <= TO; z++) {
            for (int x = column(box.get(0).asDouble(), z);
                    x <= column(box.get(2).asDouble(), z);
                    x++) {
                for (int y = row(box.get(3).asDouble(), z); y <= row(box.get(1).asDouble(), z); y++) {
                    tiles.add(new Tile(z, x, y));
                }
            }
        }
        Collections.shuffle(tiles, new Random(MOST));
        return tiles.subList(0, Math.min(MOST, tiles.size()));
    }

    private static int column(double lon, int z) {
        return (int) ((lon + 180) / 360 * (1 << z));
    }

    private static int row(double lat, int z) {
        double phi = Math.toRadians(lat);
        return (int) ((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2 * (1 << z));
    }

    private static String path(Tile tile) {
        return "/api/v1/grid/tiles/" + tile.z() + "/" + tile.x() + "/" + tile.y() + ".mvt";
    }

    private byte[] get(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private int status(String path) throws Exception {
        return client.send(request(path), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create(http.base() + path))
                .header("Accept-Encoding", "gzip")
                .build();
    }

    private static double millis(Clients.Work work) throws Exception {
        long began = System.nanoTime();
        work.once();
        return (System.nanoTime() - began) / 1e6;
    }

    private static void line(String name, List<Double> times) {
        System.out.printf(
                "%-22s median %7.2f ms   95 %% within %7.2f ms%n", name, share(times, 0.5), share(times, 0.95));
    }

    private static double share(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * share)));
    }

    private static String setting(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set: bench/tiles sets it");
        }
        return value;
    }
}
