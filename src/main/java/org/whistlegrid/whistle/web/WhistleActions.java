package org.whistlegrid.whistle.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Roles;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.whistle.BreachFacts;
import org.whistlegrid.whistle.BreachState;
import org.whistlegrid.whistle.PartnerFacts;
import org.whistlegrid.whistle.PartnerState;
import org.whistlegrid.whistle.RatingSide;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.ReportLimit;
import org.whistlegrid.whistle.ReportStage;
import org.whistlegrid.whistle.WhistleDesk;
import org.whistlegrid.whistle.WhistleFacts;
import org.whistlegrid.whistle.WhistleFile;
import org.whistlegrid.whistle.WhistleStage;

/** Which verbs the asker has right now, so that a screen shows no button that would be refused. The desks decide again. */
@ApplicationScoped
class WhistleActions {

    private final WhistleDesk desk;
    private final CurrentScope scope;
    private final Clock clock;

    WhistleActions(WhistleDesk desk, CurrentScope scope, Clock clock) {
        this.desk = desk;
        this.scope = scope;
        this.clock = clock;
    }

    List<String> on(WhistleFile file) {
        WhistleFacts whistle = file.whistle();
        boolean commands = commands(whistle);
        boolean somebodyCame = file.reports().stream().anyMatch(WhistleActions::came);
        boolean starts = whistle.stage() == WhistleStage.TO_APPROVE || whistle.stage() == WhistleStage.UNDER_WAY;
        List<String> verbs = new ArrayList<>();
        add(verbs, desk.mayApprove(whistle), "approve");
        add(verbs, commands && whistle.stage() == WhistleStage.UNDER_WAY && somebodyCame, "done");
        add(verbs, (commands || joins(file)) && whistle.stage() == WhistleStage.UNDER_WAY, "call");
        add(verbs, commands && starts, "partner");
        add(verbs, commands && starts && !somebodyCame, "withdraw");
        add(verbs, starts && answersAsPartner(file), "answer-partner");
        return verbs;
    }

    List<String> on(WhistleFile file, ReportFacts report) {
        Scope asker = scope.get();
        ReportStage stage = report.stage();
        List<String> verbs = new ArrayList<>();
        if (asker.reportsFor(report.unit())) {
            add(verbs, stage == ReportStage.CALLED, "sign");
            add(verbs, stage == ReportStage.CALLED || stage == ReportStage.SIGNED, "contact");
            add(verbs, stage.isComing(), "arrive");
            add(verbs, stage == ReportStage.ARRIVED, "result");
            add(verbs, stage.isComing(), "refuse");
            add(verbs, mayRate(file, report, RatingSide.UNIT), "rate-whistle");
        }
        if (commands(file.whistle())) {
            boolean late = report.limits().containsKey(ReportLimit.ARRIVE)
                    && report.limits().get(ReportLimit.ARRIVE).late(clock.instant());
            add(verbs, stage.isOnCall(), "agree");
            add(verbs, stage.isOnCall(), "release");
            add(verbs, stage.isComing() && !late, "declare-refused");
            add(verbs, stage.isComing() && late, "not-come");
            add(verbs, stage == ReportStage.ARRIVED, "left");
            add(verbs, stage == ReportStage.ARRIVED, "contest");
            add(verbs, stage.isOnCall() && !report.lead(), "lead");
            add(verbs, mayRate(file, report, RatingSide.WHISTLER), "rate-report");
        }
        return verbs;
    }

    List<String> on(BreachFacts breach) {
        List<String> verbs = new ArrayList<>();
        if (breach.state() == BreachState.OPEN) {
            add(verbs, scope.get().actsFor(breach.unit()), "answer");
            add(verbs, scope.get().has(Roles.SUPERVISOR), "judge");
        }
        return verbs;
    }

    private boolean mayRate(WhistleFile file, ReportFacts report, RatingSide side) {
        WhistleFacts whistle = file.whistle();
        Instant until = whistle.rateBy();
        boolean open = whistle.stage() == WhistleStage.COLLECTING
                || whistle.stage() == WhistleStage.RATING
                        && until != null
                        && clock.instant().isBefore(until);
        boolean given = file.ratings().stream()
                .anyMatch(rating -> rating.report().equals(report.id()) && rating.side() == side);
        return open && !given && (report.stage() == ReportStage.RESULT || report.stage() == ReportStage.RATED);
    }

    private boolean commands(WhistleFacts whistle) {
        Scope asker = scope.get();
        return asker.commands(whistle.subDistrict()) || asker.username().equals(whistle.blownBy());
    }

    private boolean joins(WhistleFile file) {
        return file.partners().stream()
                .filter(partner -> partner.state() == PartnerState.JOINED)
                .map(PartnerFacts::unit)
                .anyMatch(scope.get()::commands);
    }

    private boolean answersAsPartner(WhistleFile file) {
        Scope asker = scope.get();
        return asker.has(Roles.SUB_DISTRICT_LEADER)
                && file.partners().stream()
                        .filter(partner -> partner.state() == PartnerState.ASKED)
                        .map(PartnerFacts::unit)
                        .anyMatch(asker::commands);
    }

    private static boolean came(ReportFacts report) {
        return report.stage() == ReportStage.ARRIVED
                || report.stage() == ReportStage.RESULT
                || report.stage() == ReportStage.RATED;
    }

    private static void add(List<String> verbs, boolean may, String verb) {
        if (may) {
            verbs.add(verb);
        }
    }
}
