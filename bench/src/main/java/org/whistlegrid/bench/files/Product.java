package org.whistlegrid.bench.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** The running product as an administrator sees it, and its heap as the operator does. */
final class Product {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;
    private final String authorization;

    Product(String base, String password) {
        this.base = base;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
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
                .header("Authorization", authorization);
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

    /** Used heap, garbage included, looked at ten times a second. */
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
                                    HttpRequest.newBuilder(URI.create(base + "/q/metrics"))
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body()
                            .lines()
                            .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                            .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                            .sum();
                    peak.accumulateAndGet(used, Math::max);
                    Thread.sleep(100);
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
