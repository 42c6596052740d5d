package org.whistlegrid.flow;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A board on a wall: connected to the live channel, told when to read again. */
final class Screen implements WebSocket.Listener, AutoCloseable {

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private @Nullable WebSocket socket;

    static Screen of(URI live, @Nullable String username) {
        Screen screen = new Screen();
        WebSocket.Builder builder = HttpClient.newHttpClient().newWebSocketBuilder();
        if (username != null) {
            String login = username + ":" + Desk.PASSWORD;
            builder.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        screen.socket = builder.buildAsync(URI.create(live.toString().replaceFirst("^http", "ws")), screen)
                .join();
        return screen;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence message, boolean last) {
        calls.add(message.toString());
        from.request(1);
        return null;
    }

    /** The next call to read again; null when none came in time. */
    @Nullable
    String called(Duration atMost) throws InterruptedException {
        return calls.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Lets pass what earlier acts have set off. */
    void quiet() throws InterruptedException {
        while (called(Duration.ofMillis(700)) != null) {
            // until nothing comes any more
        }
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
    }
}
