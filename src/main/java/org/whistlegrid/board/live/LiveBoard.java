package org.whistlegrid.board.live;

import io.quarkus.security.Authenticated;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;

/**
 * Tells screens that something changed, never what: whoever shows something reads again, within his scope. So a message
 * that was missed harms nobody.
 */
@WebSocket(path = "/api/v1/board/live")
@Authenticated
public class LiveBoard {

    private final Listeners listeners;

    LiveBoard(Listeners listeners) {
        this.listeners = listeners;
    }

    @OnOpen
    void open(WebSocketConnection connection) {
        listeners.add(connection);
    }

    @OnClose
    void close(WebSocketConnection connection) {
        listeners.remove(connection);
    }
}
