package org.whistlegrid.bench.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** The running product as an administrator sees it, and its heap as the operator does. */
final class Product {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final URI metrics;
    private final String session;

    /** Signs in once: a password at each call would be hashed at each call, which takes longer than the call. */
    Product(String base, String password) throws IOException, InterruptedException {
        this.base = base;
        URI address = URI.create(base);
        // as management_of in bin/lib/app.sh: metrics are on a port of their own
        int port = address.getPort() < 64_000 ? address.getPort() + 1000 : address.getPort() - 1000;
        this.metrics = URI.create("http://" + address.getHost() + ":" + port + "/q/metrics");
        String form = "j_username=admin&j_password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        HttpResponse<Void> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/session"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Requested-With", "whistlegrid")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        this.session = answer.headers()
                .firstValue("Set-Cookie")
                .orElseThrow(() -> new IOException("not signed in: " + answer.statusCode()))
                .split(";")[0];
    }

    JsonNode upload(Path file) throws IOException, InterruptedException {
        return answer(request("/api/v1/grid/imports?name=bench")
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofFile(file)));
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        return answer(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answer(request(path).GET());
    }

    void delete(String path) throws IOException, InterruptedException {
        answer(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofMinutes(20))
                .header("Cookie", session)
                .header("X-Requested-With", "whistlegrid");
    }

    private JsonNode answer(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IOException(response.uri() + ": " + response.statusCode() + " " + new String(response.body()));
        }
        return response.body().length == 0 ? JSON.missingNode() : JSON.readTree(response.body());
    }

    /** Watches the heap until it is closed. */
    HeapWatch watch() {
        return new HeapWatch();
    }

    /** The most memory that the process ever held, where the system tells; -1 elsewhere. */
    static long mostResidentMegabytes() throws IOException {
        Path status = Path.of("/proc", System.getenv().getOrDefault("BENCH_PRODUCT_PID", "none"), "status");
        if (!Files.isReadable(status)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        }
    }

    /** Used heap, garbage included, looked at four times a second. */
    final class HeapWatch implements AutoCloseable {

        private final AtomicLong peak = new AtomicLong();
        private final AtomicBoolean on = new AtomicBoolean(true);
        private final Thread watcher = new Thread(this::look);

        private HeapWatch() {
            watcher.setDaemon(true);
            watcher.start();
        }

        private void look() {
            while (on.get()) {
                try {
                    long used = client.send(
                                    HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum();
                    peak.accumulateAndGet(used, Math::max);
                    Thread.sleep(250);
                } catch (IOException | InterruptedException e) {
                    return;
                }
            }
        }

        long megabytes() {
            return peak.get() >> 20;
        }

        @Override
        public void close() {
            on.set(false);
        }
    }
}
