package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;
import org.whistlegrid.whistle.ApprovalState;
import org.whistlegrid.whistle.PartnerState;
import org.whistlegrid.whistle.RatingSide;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;
import org.whistlegrid.whistle.WhistleStage;

/**
 * One whistle.
 *
 * @param incident the case that it is about; null when it stands alone
 * @param called names of who is called as soon as it is agreed to
 * @param rule by which it was blown
 * @param metresAllowed how far from the place somebody has still arrived
 * @param actions verbs that the asker has on it now
 */
public record WhistlePage(
        UUID id,
        String number,
        WhistleKind kind,
        WhistleLevel level,
        WhistleStage stage,
        @Nullable UUID incident,
        String subDistrict,
        String subDistrictName,
        String title,
        String asked,
        Position position,
        String area,
        String where,
        @Nullable String address,
        List<String> called,
        @Nullable Instant arriveBy,
        @Nullable Instant resultBy,
        String rule,
        @Nullable String blownByName,
        Instant blownAt,
        ApprovalView approval,
        @Nullable String doneByName,
        @Nullable Instant doneAt,
        @Nullable String doneWords,
        @Nullable Instant rateBy,
        @Nullable Instant endedAt,
        @Nullable String endedWords,
        int metresAllowed,
        List<ReportView> reports,
        List<PartnerView> partners,
        List<CriterionView> criteria,
        List<LineView> lines,
        List<String> actions) {

    /** The leadership's word. */
    public record ApprovalView(
            ApprovalState state,
            boolean after,
            @Nullable Instant due,
            @Nullable String byName,
            @Nullable Instant at,
            @Nullable String words) {}

    /** Another sub-district that was asked to blow it together. */
    public record PartnerView(
            String unit, String unitName, PartnerState state, String words, @Nullable String answer) {}

    /** What one side gives 1 to 5 for. */
    public record CriterionView(RatingSide side, String key, String name) {}

    /** What was done. */
    public record LineView(
            Instant at,
            String actor,
            @Nullable String actorName,
            String act,
            @Nullable String unitName,
            @Nullable String note) {}
}
