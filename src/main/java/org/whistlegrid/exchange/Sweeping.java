package org.whistlegrid.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** Takes away what a crash or a forgetful sender left. */
@ApplicationScoped
public class Sweeping {

    private final Uploads uploads;
    private final ReadingTable readings;
    private final Reader reader;
    private final ExchangeConfig config;
    private final Clock clock;

    Sweeping(Uploads uploads, ReadingTable readings, Reader reader, ExchangeConfig config, Clock clock) {
        this.uploads = uploads;
        this.readings = readings;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "PT30S", delayed = "PT30S", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void sweep() throws IOException {
        reader.beat();
        for (Reading dead : readings.untouchedSince(clock.instant().minus(config.dead()))) {
            reader.fail(dead.id(), dead.draft(), new Reading.Failure("reading-interrupted", List.of()));
        }
        uploads.purge();
    }
}
