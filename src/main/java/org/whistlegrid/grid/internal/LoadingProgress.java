package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.whistlegrid.grid.Loading;
import org.whistlegrid.grid.Loading.Phase;

/** Where the load of this node stands, for the log and for whoever watches the first start. */
@ApplicationScoped
public class LoadingProgress {

    private static final Logger LOG = Logger.getLogger(LoadingProgress.class);

    private final AtomicReference<Loading> state = new AtomicReference<>(new Loading(Phase.EMPTY, 0, 0));

    public Loading get() {
        return state.get();
    }

    void enter(Phase phase, int total) {
        boolean written = phase == Phase.INDEXING || phase == Phase.READY;
        state.set(new Loading(phase, written ? total : 0, total));
        LOG.infof("Grid: %s", phase.name().toLowerCase(Locale.ROOT));
    }

    void done(int rows) {
        Loading now = state.updateAndGet(s -> new Loading(s.phase(), s.done() + rows, s.total()));
        LOG.infof("Grid: %,d of %,d rows", now.done(), now.total());
    }
}
