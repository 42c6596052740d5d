package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.whistlegrid.directory.Concerned;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.OutOfScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.whistle.ReportFacts;
import org.whistlegrid.whistle.WhistleFacts;

/** Gives whistles and reports into the hands of who may have them, locked; what has passed until now is told first. */
@ApplicationScoped
public class WhistleHands {

    private final Whistles whistles;
    private final UnitReports reports;
    private final Partners partners;
    private final Passings passings;
    private final CurrentScope scope;

    WhistleHands(Whistles whistles, UnitReports reports, Partners partners, Passings passings, CurrentScope scope) {
        this.whistles = whistles;
        this.reports = reports;
        this.partners = partners;
        this.passings = passings;
        this.scope = scope;
    }

    /** A report and its whistle, locked. */
    public record Held(Whistle whistle, UnitReport report) {

        public WhistleFacts about() {
            return whistle.facts();
        }
    }

    /** To look at, not locked. */
    public Whistle seen(UUID id) {
        Whistle whistle = whistles.get(id);
        requireSeen(whistle.facts());
        return whistle;
    }

    /** For who commands those who are called: the sub-district that blew it, and whoever blew it. */
    public Whistle commanded(UUID id) {
        Whistle whistle = whistles.lock(id);
        requireCommand(whistle.facts());
        return whistle;
    }

    /** For the leadership, and for partners; what they may do is looked at by who asks. */
    public Whistle locked(UUID id) {
        Whistle whistle = whistles.lock(id);
        requireSeen(whistle.facts());
        return whistle;
    }

    /** For the called unit's people. */
    public Held ofMyUnit(UUID report) {
        Held held = held(report);
        if (!scope.get().reportsFor(held.report().unit())) {
            throw new OutOfScope();
        }
        return held;
    }

    public Held commandedReport(UUID report) {
        Held held = held(report);
        requireCommand(held.about());
        return held;
    }

    /** For the product itself. */
    public Held held(UUID report) {
        Whistle whistle = whistles.lock(reports.whistleOf(report));
        Held held = new Held(whistle, reports.get(report));
        passings.tell(whistle.facts(), held.report());
        return held;
    }

    /** Whether the asker commands it. */
    public boolean commands(WhistleFacts whistle) {
        Scope asker = scope.get();
        return asker.commands(whistle.subDistrict()) || asker.username().equals(whistle.blownBy());
    }

    /** Whether the asker is of another sub-district that blows it too. */
    public boolean joins(WhistleFacts whistle) {
        return partners.joinedUnits(whistle.id()).stream().anyMatch(scope.get()::commands);
    }

    private void requireCommand(WhistleFacts whistle) {
        if (!commands(whistle)) {
            throw new OutOfScope();
        }
    }

    private void requireSeen(WhistleFacts whistle) {
        List<String> units = Stream.of(
                        Stream.of(whistle.subDistrict()),
                        reports.of(whistle.id()).stream().map(UnitReport::facts).map(ReportFacts::unit),
                        partners.unitsOf(whistle.id()).stream())
                .flatMap(all -> all)
                .toList();
        scope.get().requireWhistle(Concerned.of(whistle.spot().area(), List.of(), units, List.of(), whistle.blownBy()));
    }
}
