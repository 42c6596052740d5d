package org.whistlegrid.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Progress;
import org.whistlegrid.draft.topology.Rings;
import org.whistlegrid.grid.Tier;

/** What each area says of itself: code, tier, parent, name and rings. Those with a ground go on to the topology. */
final class AreaCheck {

    private final Rings rings;
    private final @Nullable String district;
    private final Findings findings;
    private final Progress progress;

    AreaCheck(DraftRules.Rule rule, @Nullable String district, Findings findings, Progress progress) {
        this.rings = new Rings(rule.mostVertices());
        this.district = district;
        this.findings = findings;
        this.progress = progress;
    }

    List<Plot> plots(List<AreaRows.Stored> rows, Duplicates duplicates) {
        Set<String> codes =
                rows.stream().map(row -> String.valueOf(row.area().code())).collect(Collectors.toSet());
        List<Plot> plots = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            progress.each(i, rows.size());
            AreaRow area = rows.get(i).area();
            Optional<Rings.Flaw> flaw = rings.flawOf(area.ground());
            Point place = flaw.isPresent() || area.ground() == null
                    ? flaw.map(Rings.Flaw::place).orElse(null)
                    : area.ground().getInteriorPoint();
            say(area, place, duplicates, rows.get(i).row(), codes);
            flaw.filter(found -> area.problems().stream().noneMatch(known -> known.severity() == Severity.ERROR))
                    .ifPresent(found -> find(found.code(), area, null, found.place()));
            if (flaw.isEmpty() && area.ground() != null) {
                plot(rows.get(i).row(), area).ifPresent(plots::add);
            }
        }
        return plots;
    }

    private void say(AreaRow area, @Nullable Point place, Duplicates duplicates, int row, Set<String> codes) {
        area.problems().forEach(problem -> find(problem, area, null, place));
        List<FindingCode> flaws = Codes.flawsOf(area.code(), area.tier(), area.parent(), district);
        flaws.forEach(code -> find(code, area, area.parent(), place));
        if (duplicates.has(row)) {
            find(FindingCode.DUPLICATE_CODE, area, duplicates.firstOf(row), place);
        }
        if (area.name() == null || area.name().isBlank()) {
            find(FindingCode.MISSING_NAME, area, null, place);
        }
        String parent = parent(area);
        if (parent != null && parent.length() >= Tier.SUB_DISTRICT.digits() && !codes.contains(parent)) {
            find(FindingCode.PARENT_UNKNOWN, area, parent, place);
        }
    }

    private static @Nullable String parent(AreaRow area) {
        if (area.parent() != null) {
            return area.parent();
        }
        return area.code() == null ? null : Codes.parentOf(area.code());
    }

    private static Optional<Plot> plot(int row, AreaRow area) {
        Optional<Tier> tier = tier(area);
        String code = area.code() == null ? "" : area.code();
        String parent = parent(area);
        return tier.filter(found -> found != Tier.BUILDING)
                .map(found -> new Plot(
                        row,
                        area.feature(),
                        found,
                        code,
                        parent == null ? "" : parent,
                        java.util.Objects.requireNonNull(area.ground())));
    }

    /** As declared; where nothing is declared that is a tier, as the code's length says. */
    private static Optional<Tier> tier(AreaRow area) {
        for (Tier tier : Tier.values()) {
            if (tier.name().equals(area.tier())) {
                return Optional.of(tier);
            }
        }
        return area.code() == null ? Optional.empty() : Tier.of(area.code());
    }

    private void find(FindingCode code, AreaRow area, @Nullable String other, @Nullable Point place) {
        findings.accept(Finding.of(code, tier(area).orElse(null), area.feature(), area.code(), other, null, place));
    }
}
