package org.whistlegrid.incident;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.intake.Channel;
import org.whistlegrid.intake.Requester;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.RunningLimit;

/**
 * A case as other rooms may know it.
 *
 * @param area code of the finest tier known, null when not placed
 * @param informed codes of the grids that are told too, because the place lies on their border
 * @param helpers keys of the units that a dispatcher has named to help; null leaves it to the duty list
 * @param filing null until it is filed
 * @param inspector who was asked to look before it is filed
 * @param closing limit L4, set when the lead was first dispatched
 * @param stoppedAt since when the clock of L4 stands still (挂账); null while it runs
 * @param rounds how often the result was sent back
 * @param recurrences how often it was reopened
 * @param recurrenceOf a case of the same category at the same place that was struck off lately
 * @param mergedInto the case that it goes with
 * @param settledOnTheSpot whether who found it settled it: counted, never dispatched
 * @param revisitAttempts revisits that reached nobody
 */
public record IncidentFacts(
        UUID id,
        String caseNumber,
        Stage stage,
        Channel channel,
        String category,
        String text,
        @Nullable Position position,
        @Nullable Double accuracyMetres,
        @Nullable String area,
        List<String> informed,
        @Nullable String pathLabel,
        @Nullable String address,
        @Nullable String leadUnit,
        @Nullable List<String> helpers,
        @Nullable Requester requester,
        @Nullable SuperiorOrder superior,
        @Nullable Filing filing,
        @Nullable String inspector,
        @Nullable Disposition disposition,
        @Nullable String referredTo,
        String reporter,
        Instant reportedAt,
        @Nullable RunningLimit closing,
        @Nullable Instant stoppedAt,
        int rounds,
        int recurrences,
        @Nullable UUID recurrenceOf,
        @Nullable UUID mergedInto,
        boolean settledOnTheSpot,
        int revisitAttempts,
        @Nullable Instant closedAt) {

    public boolean requesterCanBeReached() {
        return requester != null && requester.canBeReached();
    }
}
