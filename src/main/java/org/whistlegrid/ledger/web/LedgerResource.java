package org.whistlegrid.ledger.web;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.ledger.Ledger;
import org.whistlegrid.ledger.LedgerRow;
import org.whistlegrid.ledger.ZeroCheckMonth;
import org.whistlegrid.ledger.internal.Ledgers;
import org.whistlegrid.ledger.internal.ZeroChecks;
import org.whistlegrid.platform.Page;

/** The five ledgers: {@code live}, {@code suspended}, {@code supervised}, {@code disputed}, {@code zero-check}. */
@Path("/api/v1/ledgers")
@Tag(name = "ledgers")
@Authenticated
public class LedgerResource {

    private final Ledgers ledgers;
    private final ZeroChecks zeroChecks;
    private final Names names;
    private final Clock clock;

    LedgerResource(Ledgers ledgers, ZeroChecks zeroChecks, Names names, Clock clock) {
        this.ledgers = ledgers;
        this.zeroChecks = zeroChecks;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "How many rows each ledger has under a filter, by the ledger's key")
    public Map<String, Long> counts(@BeanParam LedgerQuery query) {
        Map<String, Long> counts = new LinkedHashMap<>();
        ledgers.counts(query.filter()).forEach((ledger, count) -> counts.put(ledger.key(), count));
        return counts;
    }

    @GET
    @Path("zero-check/months")
    @Operation(summary = "The kept lists in figures, newest first; at most three years")
    public List<ZeroCheckMonth> months() {
        return zeroChecks.months();
    }

    @GET
    @Path("{ledger}")
    @Operation(summary = "One ledger, by key")
    public Page<LedgerLine> list(
            String ledger,
            @BeanParam LedgerQuery query,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        Instant now = clock.instant();
        Page<LedgerRow> page =
                ledgers.list(Ledger.of(ledger), query.filter(), query.sorting(), after, Page.limit(limit));
        return new Page<>(
                page.items().stream().map(row -> LedgerLine.of(row, names, now)).toList(), page.next());
    }
}
