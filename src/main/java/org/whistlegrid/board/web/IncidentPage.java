package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ExchangeFacts;
import org.whistlegrid.dispatch.OrderRole;
import org.whistlegrid.dispatch.OrderTier;
import org.whistlegrid.incident.Disposition;
import org.whistlegrid.incident.Stage;
import org.whistlegrid.intake.Channel;
import org.whistlegrid.intake.SuperiorOrder;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Light;
import org.whistlegrid.timelimit.LimitView;

/**
 * The page of one matter.
 *
 * @param text all of it
 * @param where the four tiers in words; null while nobody has found the place
 * @param area code of the grid
 * @param informed grids that are told too, because it lies on their border
 * @param inspectorName who was asked to look before it is filed
 * @param referredTo where the requester was sent on to
 * @param light over all limits that run; null once it left the ledger
 * @param photos of the report; those of later acts stand in the history
 * @param limits L4, which is the case's own; L1 to L3 stand with the orders
 * @param exchange applications to the superior platform, and its answers
 * @param consultations units asked before dispatch whether it is theirs
 * @param desks how long it has lain at each desk, and how long it may
 * @param recurrenceOf a case of the same category at the same place that was struck off lately (反弹)
 * @param mergedInto the case that it goes with
 * @param actions verbs that the asker has now, on the case or on one of its orders
 */
public record IncidentPage(
        UUID id,
        String caseNumber,
        Stage stage,
        @Nullable Light light,
        Channel channel,
        String category,
        String categoryName,
        String text,
        @Nullable Position position,
        @Nullable Double accuracyMetres,
        @Nullable String where,
        @Nullable String area,
        List<Informed> informed,
        @Nullable String address,
        @Nullable RequesterView requester,
        @Nullable SuperiorOrder superior,
        @Nullable Filed filing,
        @Nullable String inspectorName,
        @Nullable Disposition disposition,
        @Nullable String referredTo,
        @Nullable String reporter,
        @Nullable String reporterName,
        Instant reportedAt,
        @Nullable Instant closedAt,
        int rounds,
        int recurrences,
        @Nullable UUID recurrenceOf,
        @Nullable UUID mergedInto,
        boolean settledOnTheSpot,
        List<UUID> photos,
        List<OrderPart> orders,
        List<LimitView> limits,
        List<DeskLimitView> desks,
        List<ConsultationView> consultations,
        List<ExchangeFacts> exchange,
        List<HistoryLine> history,
        List<NoticeView> notices,
        List<ApplicationView> applications,
        List<String> actions) {

    /** A grid that is told too, by the name it had on the day of the report. */
    public record Informed(String grid, String label) {}

    /**
     * How it was filed.
     *
     * @param condition the standard's condition that was met
     * @param byName who filed it and answers for that; null where the duty list routed it by itself
     */
    public record Filed(@Nullable String condition, @Nullable String byName, Instant at) {}

    /**
     * An order of the case.
     *
     * @param explanationAskedAt when a late helper was asked why
     * @param explainedAt when it said so
     */
    public record OrderPart(
            UUID id,
            String number,
            String unit,
            @Nullable String unitName,
            OrderRole part,
            OrderTier tier,
            String stage,
            @Nullable String handler,
            @Nullable String handlerName,
            Instant dispatchedAt,
            @Nullable Instant signedAt,
            @Nullable String result,
            int round,
            List<LimitView> limits,
            @Nullable Instant explanationAskedAt,
            @Nullable Instant explainedAt,
            List<String> actions) {}

    /**
     * An act.
     *
     * @param actor username, {@code public} or {@code system}
     * @param actorName null for the two that are no persons
     * @param act a word of the product; the screen has the text
     * @param text what a person wrote
     */
    public record HistoryLine(
            UUID id,
            Instant at,
            @Nullable String actor,
            @Nullable String actorName,
            String act,
            @Nullable String text,
            ActDetails details,
            @Nullable UUID order,
            List<UUID> photos) {}
}
