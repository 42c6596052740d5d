package org.whistlegrid.platform;

import java.util.List;

/**
 * Hears committed facts, in batches and at least once: it must be idempotent, best by reading the truth again. It runs
 * in the relay's transaction; when it throws, the batch is delivered again one by one, later and later.
 */
public interface OutboxListener {

    void on(List<OutboxEvent> batch);
}
