package org.whistlegrid.whistle.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.whistle.ApprovalState;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleKind;
import org.whistlegrid.whistle.WhistleLevel;
import org.whistlegrid.whistle.WhistleLists;
import org.whistlegrid.whistle.WhistleStage;

/** A whistle on a list, with those it calls and how far each of them is. */
public record WhistleRow(
        UUID id,
        String number,
        WhistleKind kind,
        WhistleLevel level,
        WhistleStage stage,
        ApprovalState approval,
        String title,
        String where,
        String subDistrictName,
        @Nullable UUID incident,
        Instant blownAt,
        List<Called> reports) {

    /** A unit that is called. */
    public record Called(UUID id, String unitName, boolean lead, ReportStage stage, List<ReportLimitView> limits) {}

    static WhistleRow of(WhistleLists.Row row, WhistleNames names, Instant now) {
        WhistleFacts facts = row.whistle();
        return new WhistleRow(
                facts.id(),
                facts.number(),
                facts.kind(),
                facts.level(),
                facts.stage(),
                facts.approval().state(),
                facts.title(),
                facts.spot().label(),
                names.unit(facts.subDistrict()),
                facts.incident(),
                facts.blownAt(),
                row.reports().stream().map(report -> called(report, names, now)).toList());
    }

    private static Called called(ReportFacts report, WhistleNames names, Instant now) {
        return new Called(
                report.id(),
                names.unit(report.unit()),
                report.lead(),
                report.stage(),
                ReportLimitView.of(report.limits(), now));
    }
}
