package org.whistlegrid.whistle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.attachment.Attachments;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.whistle.internal.Arrivals;
import org.whistlegrid.whistle.internal.Breaches;
import org.whistlegrid.whistle.internal.Chronicle;
import org.whistlegrid.whistle.internal.Course;
import org.whistlegrid.whistle.internal.UnitReport;
import org.whistlegrid.whistle.internal.Whistle;
import org.whistlegrid.whistle.internal.WhistleHands;

/** The desk of the called unit: its window, or whoever of it goes. Who comes has signed and spoken by that. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ReportDesk {

    /** Purpose under which the pictures of a result are claimed; their owner is the report. */
    public static final String RESULT_PHOTOS = "whistle-result";

    private final WhistleHands hands;
    private final Arrivals arrivals;
    private final Breaches breaches;
    private final Course course;
    private final Chronicle chronicle;
    private final Attachments attachments;
    private final CurrentScope scope;
    private final Clock clock;

    ReportDesk(
            WhistleHands hands,
            Arrivals arrivals,
            Breaches breaches,
            Course course,
            Chronicle chronicle,
            Attachments attachments,
            CurrentScope scope,
            Clock clock) {
        this.hands = hands;
        this.arrivals = arrivals;
        this.breaches = breaches;
        this.course = course;
        this.chronicle = chronicle;
        this.attachments = attachments;
        this.scope = scope;
        this.clock = clock;
    }

    /** 签收. Signed twice it is signed once. */
    public ReportFacts sign(UUID id) {
        WhistleHands.Held held = hands.ofMyUnit(id);
        if (held.report().stage() != ReportStage.SIGNED) {
            sign(held);
        }
        return held.report().facts();
    }

    /** 联系: it has spoken with the whistler, and what was agreed. */
    public ReportFacts contact(UUID id, String words) {
        WhistleHands.Held held = hands.ofMyUnit(id);
        signBefore(held);
        contact(held, words);
        return held.report().facts();
    }

    /**
     * 到场. A poor fix alone refuses nobody: the arrival is kept as not proven by position.
     *
     * @throws WhistleRefused when it is not proven and no reason is given
     */
    public ReportFacts arrive(UUID id, Arriving arriving) {
        WhistleHands.Held held = hands.ofMyUnit(id);
        signBefore(held);
        if (held.report().stage() == ReportStage.SIGNED) {
            contact(held, null);
        }
        Instant now = clock.instant();
        held.report().arrive(now);
        ArrivalFacts arrival = arrivals.arrived(held, scope.get().username(), now, arriving);
        chronicle.write(held.about(), held.report(), "unit-arrived", arrival.reason());
        course.moved(held.whistle(), held.report(), ReportStage.CONTACTED);
        return held.report().facts();
    }

    /** 处置结果; the unit may leave when the whistle is declared done as well. */
    public ReportFacts handIn(UUID id, String result, List<UUID> photos) {
        WhistleHands.Held held = hands.ofMyUnit(id);
        Whistle whistle = held.whistle();
        UnitReport report = held.report();
        WhistleStage from = whistle.stage();
        report.handIn(scope.get().username(), clock.instant(), result, from == WhistleStage.COLLECTING);
        attachments.claim(photos, id, RESULT_PHOTOS);
        chronicle.write(held.about(), report, "result-handed-in", result);
        if (report.stage() == ReportStage.RESULT) {
            course.moved(whistle, report, ReportStage.ARRIVED);
            course.goOn(whistle, from);
        }
        return report.facts();
    }

    /** 拒不报到, by the unit itself: kept, and judged by the district. */
    public ReportFacts refuse(UUID id, String reason) {
        WhistleHands.Held held = hands.ofMyUnit(id);
        held.report().require("refuse", ReportStage.CALLED, ReportStage.SIGNED, ReportStage.CONTACTED);
        breaches.refuse(held, BreachKind.REFUSED, reason, reason);
        return held.report().facts();
    }

    private void signBefore(WhistleHands.Held held) {
        if (held.report().stage() == ReportStage.CALLED) {
            sign(held);
        }
    }

    private void sign(WhistleHands.Held held) {
        held.report().sign(scope.get().username(), clock.instant());
        chronicle.write(held.about(), held.report(), "unit-signed", null);
        course.moved(held.whistle(), held.report(), ReportStage.CALLED);
    }

    private void contact(WhistleHands.Held held, @Nullable String words) {
        held.report().contact(scope.get().username(), clock.instant(), words);
        chronicle.write(held.about(), held.report(), "unit-contacted", words);
        course.moved(held.whistle(), held.report(), ReportStage.SIGNED);
    }
}
