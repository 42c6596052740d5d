package org.whistlegrid.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at work over HTTP, signed in once for as long as the session lasts: a password with every call would measure
 * hashing.
 */
final class Actor {

    private static final String PASSWORD = "whistle-2026";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Map<String, String> SESSIONS = new ConcurrentHashMap<>();
    private static final byte[] PHOTO = photo();

    private final String name;
    private final IntSupplier port;

    private Actor(String name, IntSupplier port) {
        this.name = name;
        this.port = port;
    }

    /** At the product that the test has started. */
    static Actor of(String name) {
        return new Actor(name, () -> RestAssured.port);
    }

    /** At another process of the product. */
    static Actor at(int port, String name) {
        return new Actor(name, () -> port);
    }

    String name() {
        return name;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, Map<String, ?> body) {
        return post(path, body, null);
    }

    /** @param key sent again with the same words it is done once, however often it is sent */
    Answer post(String path, Map<String, ?> body, @Nullable String key) {
        HttpRequest.Builder request =
                request(path).header("Content-Type", "application/json").POST(json(body));
        return send(key == null ? request : request.header("Idempotency-Key", key));
    }

    /** @return id of an uploaded photo that can be used once */
    String upload() {
        String boundary = "proof-boundary";
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"photo.png\"\r\n"
                        + "Content-Type: image/png\r\n\r\n")
                .getBytes();
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes();
        Answer taken = send(request("/attachments")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(PHOTO),
                        BodyPublishers.ofByteArray(tail))));
        if (!taken.done()) {
            throw new IllegalStateException("no photo taken: " + taken);
        }
        return taken.text("id");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + "/api/v1" + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Requested-With", "whistlegrid")
                .header("Cookie", SESSIONS.computeIfAbsent(port.getAsInt() + name, any -> signIn()));
    }

    private Answer send(HttpRequest.Builder request) {
        Answer answer = sendOnce(request);
        if (answer.status() == 401) {
            SESSIONS.put(port.getAsInt() + name, signIn());
            return sendOnce(request.setHeader("Cookie", SESSIONS.get(port.getAsInt() + name)));
        }
        return answer;
    }

    private static Answer sendOnce(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), read(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(byte[] body) throws IOException {
        return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(body);
    }

    private String signIn() {
        HttpRequest form = HttpRequest.newBuilder(URI.create(base() + "/api/v1/session"))
                .header("X-Requested-With", "whistlegrid")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=" + name + "&j_password=" + PASSWORD))
                .build();
        try {
            return HTTP.send(form, BodyHandlers.discarding()).headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                    .filter(cookie -> cookie.startsWith("whistlegrid-session="))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(name + " cannot sign in"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String base() {
        return "http://127.0.0.1:" + port.getAsInt();
    }

    private static BodyPublisher json(Map<String, ?> body) {
        try {
            return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] photo() {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
