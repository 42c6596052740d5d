package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.whistlegrid.draft.CheckProgress.Phase;
import org.whistlegrid.draft.topology.Healing;
import org.whistlegrid.draft.topology.Nesting;
import org.whistlegrid.draft.topology.Overlaps;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Progress;
import org.whistlegrid.draft.topology.Scale;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.Tier;

/** One check of one draft, from its rows to its report. Writes only at the very end, when nobody can cancel any more. */
@ApplicationScoped
class Check {

    private final DraftStore drafts;
    private final DraftRules rules;
    private final AreaRows areaRows;
    private final BuildingCheck buildings;
    private final Report report;
    private final Checks checks;
    private final CoordinateSystems systems;
    private final Grid grid;
    private final Clock clock;

    Check(
            DraftStore drafts,
            DraftRules rules,
            AreaRows areaRows,
            BuildingCheck buildings,
            Report report,
            Checks checks,
            CoordinateSystems systems,
            Grid grid,
            Clock clock) {
        this.drafts = drafts;
        this.rules = rules;
        this.areaRows = areaRows;
        this.buildings = buildings;
        this.report = report;
        this.checks = checks;
        this.systems = systems;
        this.grid = grid;
        this.clock = clock;
    }

    void run(UUID id, Function<Phase, Progress> progress) {
        Draft draft = drafts.get(id);
        if (draft.state() != DraftState.CHECKING) {
            return;
        }
        boolean heal = checks.progress(id).map(CheckProgress::heal).orElse(false);
        DraftRules.Rule rule = rules.on(grid.today()).withTolerance(draft.tolerance());
        Scale scale = new Scale(systems::squareMetres, rule.noise(), rule.tolerance());
        Findings findings = new Findings();
        progress.apply(Phase.CODES).at(0, draft.facts().areas());
        String district = grid.districtOf(draft.basedOn()).orElse(draft.district());
        List<Plot> plots = new AreaCheck(rule, district, findings, progress.apply(Phase.RINGS))
                .plots(areaRows.all(id), areaRows.duplicates(id));
        List<Plot> drawn = plots;
        if (heal) {
            progress.apply(Phase.HEALING).at(0, plots.size());
            plots = new Healing(scale, findings).heal(plots);
        }
        topology(plots, district, scale, findings, progress);
        BuildingCheck.Result standing =
                buildings.check(id, district, tier(plots, Tier.GRID), rule, findings, progress.apply(Phase.BUILDINGS));
        drafts.getEntityManager().refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        draft.checked(findings.tally(), clock.instant());
        areaRows.write(id, healed(drawn, plots), scale);
        standing.write(id);
        report.replace(id, findings.kept());
        checks.forget(id);
    }

    private static void topology(
            List<Plot> plots,
            @Nullable String district,
            Scale scale,
            Findings findings,
            Function<Phase, Progress> progress) {
        for (Tier tier : List.of(Tier.SUB_DISTRICT, Tier.COMMUNITY, Tier.GRID)) {
            Overlaps.find(tier(plots, tier), scale, progress.apply(Phase.OVERLAPS), findings);
        }
        Nesting nesting = new Nesting(scale, findings);
        nesting.withinDistrict(district == null ? "" : district, tier(plots, Tier.SUB_DISTRICT));
        nesting.find(
                tier(plots, Tier.SUB_DISTRICT),
                tier(plots, Tier.COMMUNITY),
                Tier.COMMUNITY,
                progress.apply(Phase.GAPS));
        nesting.find(tier(plots, Tier.COMMUNITY), tier(plots, Tier.GRID), Tier.GRID, progress.apply(Phase.GAPS));
    }

    private static List<Plot> healed(List<Plot> drawn, List<Plot> healed) {
        Map<Integer, Geometry> before = drawn.stream().collect(Collectors.toMap(Plot::row, Plot::ground));
        return healed.stream()
                .filter(plot -> !plot.ground().equalsExact(before.get(plot.row())))
                .toList();
    }

    private static List<Plot> tier(List<Plot> plots, Tier tier) {
        return new ArrayList<>(
                plots.stream().filter(plot -> plot.tier() == tier).toList());
    }
}
