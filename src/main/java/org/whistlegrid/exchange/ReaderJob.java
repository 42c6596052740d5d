package org.whistlegrid.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.exchange.Inspection.FoundLayer;

/** What a reader has to do. */
record ReaderJob(UUID reading, UUID draft, @Nullable Double tolerance, List<Source> sources) {

    record Source(LayerMapping mapping, FoundLayer found, ReadAs as) {}
}
