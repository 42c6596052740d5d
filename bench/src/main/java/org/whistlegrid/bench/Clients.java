package org.whistlegrid.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that each do one piece of work after the other until the time is over. */
public final class Clients {

    private Clients() {}

    /** One client's piece of work; a failure ends the measurement. */
    public interface Work {
        void once() throws Exception;
    }

    /** @return pieces of work a second */
    public static double perSecond(int clients, Duration span, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long began = System.nanoTime();
            long end = began + span.toNanos();
            Callable<Long> client = () -> {
                long done = 0;
                for (; System.nanoTime() < end; done++) {
                    work.once();
                }
                return done;
            };
            List<Future<Long>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(client));
            }
            long done = 0;
            for (Future<Long> each : running) {
                done += each.get();
            }
            return done / ((System.nanoTime() - began) / 1e9);
        } finally {
            threads.shutdownNow();
        }
    }
}
