package org.whistlegrid.whistle.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.whistlegrid.attachment.Attachment;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.platform.Rules;
import org.whistlegrid.whistle.RatingDesk;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleFile;
import org.whistlegrid.whistle.WhistleFiles;

/** Writes the page of a whistle for whoever asks. */
@ApplicationScoped
class WhistlePages {

    private final WhistleFiles files;
    private final RatingDesk ratings;
    private final Attachments attachments;
    private final WhistleActions actions;
    private final WhistleNames names;
    private final Rules rules;
    private final Clock clock;

    WhistlePages(
            WhistleFiles files,
            RatingDesk ratings,
            Attachments attachments,
            WhistleActions actions,
            WhistleNames names,
            Rules rules,
            Clock clock) {
        this.files = files;
        this.ratings = ratings;
        this.attachments = attachments;
        this.actions = actions;
        this.names = names;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    WhistlePage of(UUID id) {
        WhistleFile file = files.of(id);
        WhistleFacts facts = file.whistle();
        return new WhistlePage(
                facts.id(),
                facts.number(),
                facts.kind(),
                facts.level(),
                facts.stage(),
                facts.incident(),
                facts.subDistrict(),
                names.unit(facts.subDistrict()),
                facts.title(),
                facts.asked(),
                facts.spot().position(),
                facts.spot().area(),
                facts.spot().label(),
                facts.spot().address(),
                facts.calls().stream().map(call -> names.unit(call.unit())).toList(),
                facts.arriveBy(),
                facts.resultBy(),
                facts.rule(),
                names.person(facts.blownBy()),
                facts.blownAt(),
                approval(facts.approval()),
                names.person(facts.doneBy()),
                facts.doneAt(),
                facts.doneWords(),
                facts.rateBy(),
                facts.endedAt(),
                facts.endedWords(),
                rules.count("whistle.arrival-metres"),
                reports(file),
                partners(file),
                ratings.criteria().stream()
                        .map(each -> new WhistlePage.CriterionView(
                                each.side(), each.key(), names.either(each.name(), each.nameEn())))
                        .toList(),
                file.lines().stream().map(this::line).toList(),
                actions.on(file));
    }

    /** The page of the whistle to which a report belongs. */
    @Transactional
    WhistlePage ofReport(UUID report) {
        return of(files.whistleOf(report));
    }

    private List<ReportView> reports(WhistleFile file) {
        Instant now = clock.instant();
        Map<UUID, List<Attachment>> photos =
                attachments.of(file.reports().stream().map(ReportFacts::id).toList());
        return file.reports().stream()
                .map(report -> ReportView.of(
                        report,
                        file,
                        names,
                        photos.getOrDefault(report.id(), List.of()).stream()
                                .map(Attachment::id)
                                .toList(),
                        actions.on(file, report),
                        actions,
                        now))
                .toList();
    }

    private List<WhistlePage.PartnerView> partners(WhistleFile file) {
        return file.partners().stream()
                .map(partner -> new WhistlePage.PartnerView(
                        partner.unit(), names.unit(partner.unit()), partner.state(), partner.words(), partner.answer()))
                .toList();
    }

    private WhistlePage.ApprovalView approval(WhistleFacts.Approval approval) {
        return new WhistlePage.ApprovalView(
                approval.state(),
                approval.after(),
                approval.due(),
                names.person(approval.by()),
                approval.at(),
                approval.words());
    }

    private WhistlePage.LineView line(WhistleFile.Line line) {
        return new WhistlePage.LineView(
                line.at(),
                line.actor(),
                names.person(line.actor()),
                line.act(),
                line.unit() == null ? null : names.unit(line.unit()),
                line.note());
    }
}
