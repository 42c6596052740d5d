package org.whistlegrid.board;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Fills an empty read model at start, behind the readiness of the rest, in one transaction. What cannot be filled fills by
 * itself with what happens.
 *
 * @param name as logs call it, and the schema of the function {@code rebuild()}
 * @param atMost after which the transaction is given up
 */
public record FilledBehind(String name, Duration atMost) {

    private static final Logger LOG = Logger.getLogger(FilledBehind.class);

    /** @param rebuild answers how many rows were read anew */
    public void begin(BooleanSupplier missing, LongSupplier rebuild) {
        Thread thread = new Thread(() -> fill(missing, rebuild), name + "-rebuild");
        thread.setDaemon(true);
        thread.start();
    }

    private void fill(BooleanSupplier missing, LongSupplier rebuild) {
        try {
            QuarkusTransaction.requiringNew().timeout((int) atMost.toSeconds()).run(() -> {
                if (missing.getAsBoolean()) {
                    LOG.infof("%s: %d rows read anew", name, rebuild.getAsLong());
                }
            });
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: could not be filled; it fills with what happens, or call %s.rebuild()", name, name);
        }
    }
}
