package org.whistlegrid.basemap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.imageio.ImageIO;

/** A map server on this machine, polite and hostile: the first word of the path says how it answers. */
final class FakeUpstream implements AutoCloseable {

    static final String KEY = "k3y-that-nobody-may-see";

    private static final byte[] PNG_BEGIN = {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0};

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    final List<String> asked = new CopyOnWriteArrayList<>();
    final Map<String, Integer> counts = new ConcurrentHashMap<>();
    volatile boolean down;

    FakeUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "fake-upstream");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        asked.add(exchange.getRequestURI().toString());
        counts.merge(path[1], 1, Integer::sum);
        try (exchange) {
            if (down) {
                send(exchange, 500, "text/plain", ("down, " + KEY).getBytes(StandardCharsets.UTF_8));
                return;
            }
            switch (path[1]) {
                case "good" -> send(exchange, 200, "image/png", picture(0));
                case "degrees" -> send(exchange, 200, "image/png", picture(Integer.parseInt(path[3])));
                case "none" -> send(exchange, 404, "text/plain", new byte[0]);
                case "html" ->
                    send(exchange, 200, "image/png", ("<html>quota of " + KEY).getBytes(StandardCharsets.UTF_8));
                case "forbidden" -> send(exchange, 403, "text/html", KEY.getBytes(StandardCharsets.UTF_8));
                case "redirect" -> {
                    exchange.getResponseHeaders().add("Location", address() + "/inside");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "huge" -> endless(exchange, 1 << 16, 0);
                case "trickle" -> endless(exchange, 1, 50);
                case "slow" -> closed.await();
                default -> send(exchange, 200, "text/plain", "inside".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    /** Looks like a picture and never ends. */
    private void endless(HttpExchange exchange, int piece, long pause) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(PNG_BEGIN);
            while (!closed.await(pause, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                out.write(new byte[piece]);
                out.flush();
            }
        }
    }

    /** Each row of pixels has its number in the whole column as its colour, so that one sees where it went. */
    static byte[] picture(int row) {
        BufferedImage picture = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                picture.setRGB(x, y, row * 256 + y);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
