package org.whistlegrid.whistle.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Directory;
import org.whistlegrid.directory.UnitRef;
import org.whistlegrid.dispatch.DispatchDesk;
import org.whistlegrid.dispatch.MatterOf;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.incident.IncidentFacts;
import org.whistlegrid.incident.IncidentRegister;
import org.whistlegrid.incident.WrongStep;
import org.whistlegrid.platform.Ids;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Zones;
import org.whistlegrid.whistle.KindRule;
import org.whistlegrid.whistle.NewWhistle;
import org.whistlegrid.whistle.Spot;
import org.whistlegrid.whistle.WhistleRefused;

/** Makes a whistle of what was asked, when the rules allow it. */
@ApplicationScoped
public class Blowing {

    /** Digits of a community's code. */
    private static final int COMMUNITY = 12;

    private final Whistles whistles;
    private final KindRules rules;
    private final Capacities capacities;
    private final Calling calling;
    private final LimitSetting limits;
    private final IncidentRegister register;
    private final DispatchDesk dispatch;
    private final Directory directory;
    private final Grid grid;
    private final CurrentScope scope;
    private final Ids ids;
    private final Clock clock;

    Blowing(
            Whistles whistles,
            KindRules rules,
            Capacities capacities,
            Calling calling,
            LimitSetting limits,
            IncidentRegister register,
            DispatchDesk dispatch,
            Directory directory,
            Grid grid,
            CurrentScope scope,
            Ids ids,
            Clock clock) {
        this.whistles = whistles;
        this.rules = rules;
        this.capacities = capacities;
        this.calling = calling;
        this.limits = limits;
        this.register = register;
        this.dispatch = dispatch;
        this.directory = directory;
        this.grid = grid;
        this.scope = scope;
        this.ids = ids;
        this.clock = clock;
    }

    public Whistle blow(NewWhistle with) {
        Instant now = clock.instant();
        Spot spot = with.incident() == null ? found(with) : ofCase(with.incident());
        String subDistrict =
                directory.subDistrictOf(spot.area()).map(UnitRef::key).orElseThrow(WhistleRefused::outsideDistrict);
        KindRule rule = rules.on(today(), with.kind(), with.level())
                .orElseThrow(() -> WhistleRefused.noSuchKind(with.kind(), with.level()));
        if (!capacities.isOneOf(rule.blowers(), subDistrict, spot.area())) {
            throw WhistleRefused.notYoursToBlow(with.kind(), with.level());
        }
        calling.check(rule, with.calls(), with.arriveBy(), with.resultBy());
        Whistle whistle = new Whistle(
                ids.next(),
                whistles.nextNumber(now),
                with,
                spot,
                subDistrict,
                rule,
                approveBy(rule, subDistrict, spot, now),
                scope.get().username(),
                now);
        whistles.persist(whistle);
        whistles.flush();
        return whistle;
    }

    /** What the asker may blow there. */
    public List<KindRule> allowed(String area) {
        return directory
                .subDistrictOf(area)
                .map(unit -> rules.on(today()).stream()
                        .filter(rule -> capacities.isOneOf(rule.blowers(), unit.key(), area))
                        .toList())
                .orElse(List.of());
    }

    /** Whoever could agree himself needs nobody's word. */
    private @Nullable Instant approveBy(KindRule rule, String subDistrict, Spot spot, Instant now) {
        return rule.approveWithin() == null || capacities.isOneOf(rule.approvers(), subDistrict, spot.area())
                ? null
                : limits.due(now, rule.approveWithin());
    }

    private Spot ofCase(UUID id) {
        IncidentFacts incident = register.get(id);
        scope.get().require(MatterOf.incident(incident, dispatch.ordersOf(id)));
        if (!incident.stage().isOpen()) {
            throw new WrongStep("blow", incident.stage());
        }
        String area = incident.area();
        if (area == null || incident.position() == null || incident.pathLabel() == null) {
            throw WhistleRefused.placeMissing();
        }
        return new Spot(
                incident.position(), area, area.substring(0, COMMUNITY), incident.pathLabel(), incident.address());
    }

    private Spot found(NewWhistle with) {
        Position position = with.position();
        if (position == null) {
            throw WhistleRefused.placeMissing();
        }
        GridPath path = grid.locate(position, null, today()).found().orElseThrow(WhistleRefused::outsideDistrict);
        return new Spot(position, path.grid().code(), path.community().code(), path.label(), with.address());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Zones.CITY);
    }
}
