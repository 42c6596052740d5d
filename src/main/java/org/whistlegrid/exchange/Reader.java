package org.whistlegrid.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.draft.DraftRows;
import org.whistlegrid.draft.Drafts;
import org.whistlegrid.exchange.format.Bounds;
import org.whistlegrid.exchange.format.SourceFile;
import org.whistlegrid.exchange.format.SourceFiles;
import org.whistlegrid.platform.Refusal;

/** Does the readings of this node, one after the other: each keeps one connection and one core busy. */
@ApplicationScoped
class Reader {

    private static final Logger LOG = Logger.getLogger(Reader.class);

    /** Thrown inside the transaction of a reading that was cancelled, to roll it back. */
    private static final class Cancelled extends RuntimeException {}

    private final ReadingTable readings;
    private final Drafts drafts;
    private final Spool spool;
    private final Inspector inspector;
    private final ExchangeConfig config;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;
    private final Set<UUID> ours = ConcurrentHashMap.newKeySet();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(run -> {
        Thread reader = new Thread(run, "grid-reader");
        reader.setDaemon(true);
        return reader;
    });

    Reader(
            ReadingTable readings,
            Drafts drafts,
            Spool spool,
            Inspector inspector,
            ExchangeConfig config,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.readings = readings;
        this.drafts = drafts;
        this.spool = spool;
        this.inspector = inspector;
        this.config = config;
        this.transaction = transaction;
        this.clock = clock;
    }

    void afterCommit(ReaderJob job) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ours.add(job.reading());
                    thread.submit(() -> {
                        read(job);
                        ours.remove(job.reading());
                    });
                }
            }
        });
    }

    /** Tells the other nodes that what waits or runs here is alive. */
    void beat() {
        ours.forEach(reading -> readings.touch(reading, clock.instant()));
    }

    private void read(ReaderJob job) {
        try {
            QuarkusTransaction.requiringNew()
                    .timeout((int) config.longest().toSeconds())
                    .run(() -> {
                        drafts.fill(job.draft(), rows -> write(job, rows));
                        drafts.check(job.draft(), false, job.tolerance());
                        if (!readings.end(job.reading(), Reading.ReadingState.DONE, null)) {
                            throw new Cancelled();
                        }
                    });
        } catch (Cancelled e) {
            QuarkusTransaction.requiringNew().run(() -> drafts.discard(job.draft()));
        } catch (Refusal e) {
            fail(
                    job.reading(),
                    job.draft(),
                    new Reading.Failure(
                            e.code(),
                            e.arguments().stream().map(String::valueOf).toList()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reading %s failed", job.reading());
            fail(
                    job.reading(),
                    job.draft(),
                    new Reading.Failure("unexpected", List.of(job.reading().toString())));
        }
    }

    private void write(ReaderJob job, DraftRows rows) throws IOException {
        Surroundings surroundings = inspector.surroundings();
        AtomicLong done = new AtomicLong();
        Paced progress = new Paced(number -> {
            if (!readings.advance(job.reading(), number, clock.instant())) {
                throw new Cancelled();
            }
        });
        for (ReaderJob.Source source : job.sources()) {
            try (SourceFile file = SourceFiles.open(spool.of(source.mapping().upload()), Bounds.USUAL)) {
                new LayerRows(
                                source.mapping(),
                                file.layers().get(source.mapping().layer()),
                                source.as(),
                                surroundings)
                        .write(file, rows, () -> progress.accept(done.incrementAndGet()));
            }
        }
    }

    /** Says why, and discards what was opened for it; does nothing for one that has ended already. */
    void fail(UUID reading, UUID draft, Reading.@Nullable Failure why) {
        QuarkusTransaction.requiringNew().run(() -> {
            readings.end(reading, Reading.ReadingState.FAILED, why);
            drafts.discard(draft);
        });
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
