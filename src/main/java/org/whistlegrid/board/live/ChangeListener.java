package org.whistlegrid.board.live;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.whistlegrid.board.BoardChanged;

/**
 * Hears from the database that some node has written the read model. It holds one connection of its own, outside of the
 * pool, since a pooled one would forget what it listens to. What happened while it was not connected nobody tells:
 * after each connecting everybody is asked to read again.
 */
@ApplicationScoped
class ChangeListener {

    private static final Logger LOG = Logger.getLogger(ChangeListener.class);
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final Event<BoardChanged> changed;
    private final String url;
    private final Properties login = new Properties();

    private volatile boolean stopping;
    private volatile @Nullable Connection connection;

    ChangeListener(
            Event<BoardChanged> changed,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password", defaultValue = "") String password) {
        this.changed = changed;
        this.url = url;
        login.setProperty("user", username);
        login.setProperty("password", password);
        login.setProperty("tcpKeepAlive", "true");
        login.setProperty("connectTimeout", "5");
        login.setProperty("ApplicationName", "whistlegrid-board-live");
    }

    void start(@Observes StartupEvent event) {
        Thread thread = new Thread(this::run, "board-changes");
        thread.setDaemon(true);
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        stopping = true;
        close();
    }

    private void run() {
        Duration pause = SHORTEST_PAUSE;
        while (!stopping) {
            try (Connection opened = new Driver().connect(url, login)) {
                connection = opened;
                listen(opened);
                pause = SHORTEST_PAUSE;
                changed.fire(new BoardChanged());
                hear(opened);
            } catch (SQLException | RuntimeException e) {
                if (stopping) {
                    return;
                }
                LOG.warnf("Board: not connected, trying again in %d ms: %s", pause.toMillis(), e.getMessage());
                pause = sleep(pause);
            }
        }
    }

    private static void listen(Connection opened) throws SQLException {
        try (Statement statement = opened.createStatement()) {
            statement.execute("listen board_changed");
        }
    }

    private void hear(Connection opened) throws SQLException {
        PGConnection line = opened.unwrap(PGConnection.class);
        while (!stopping) {
            // an empty array when nothing came in time; then the line itself is tried, since a dead one is silent too
            if (line.getNotifications((int) LOOK.toMillis()).length > 0) {
                changed.fire(new BoardChanged());
            } else if (!opened.isValid((int) LOOK.toSeconds())) {
                throw new SQLException("the line is dead");
            }
        }
    }

    private static Duration sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Duration longer = pause.multipliedBy(2);
        return longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void close() {
        Connection open = connection;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.debug("Board: the line was closed already", e);
            }
        }
    }
}
