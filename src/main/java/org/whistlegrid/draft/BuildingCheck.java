package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.whistlegrid.draft.topology.Codes;
import org.whistlegrid.draft.topology.Plot;
import org.whistlegrid.draft.topology.Progress;
import org.whistlegrid.draft.topology.Rings;
import org.whistlegrid.draft.topology.Standing;
import org.whistlegrid.draft.topology.Standing.Share;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Copy;

/** Looks at the buildings one after the other, as the database hands them out: there may be many. */
@ApplicationScoped
class BuildingCheck {

    private static final int FETCHED = 1_000;

    private final DraftTables tables;
    private final AreaRows rows;
    private final CoordinateSystems systems;

    BuildingCheck(DraftTables tables, AreaRows rows, CoordinateSystems systems) {
        this.tables = tables;
        this.rows = rows;
        this.systems = systems;
    }

    /**
     * Where the buildings stand that do not say so, and how large they are that were not measured; set aside in a table
     * that only this transaction sees, for there may be millions.
     */
    static final class Result {

        private static final int PIECE = 1 << 20;

        private final DraftTables tables;
        private Copy rows = new Copy();

        private Result(DraftTables tables) {
            this.tables = tables;
            tables.update(
                    "create temp table standing (row int, grid text, square_metres double precision) on commit drop");
        }

        private void add(int row, @Nullable String grid, double squareMetres) {
            rows.row(row, grid, squareMetres);
            if (rows.size() > PIECE) {
                send();
            }
        }

        private void send() {
            tables.with(connection -> rows.into(connection, "standing (row, grid, square_metres)"));
            rows = new Copy();
        }

        void write(UUID draft) {
            send();
            tables.update(
                    """
                    update grid.draft_building b
                    set grid = coalesce(b.grid, s.grid), square_metres = coalesce(b.square_metres, s.square_metres)
                    from standing s where b.draft = ? and b.row = s.row""",
                    draft);
            tables.update("drop table standing");
        }
    }

    Result check(
            UUID draft,
            @Nullable String district,
            List<Plot> grids,
            DraftRules.Rule rule,
            Findings findings,
            Progress progress) {
        int total = tables.count("grid.draft_building", draft);
        Look look = new Look(
                district, grids, rule, findings, rows.duplicates("grid.draft_building", draft), new Result(tables));
        String sql = "select row, feature, code, name, grid, square_metres is null as unmeasured, problems,"
                + " ST_AsBinary(ground) as ground from grid.draft_building where draft = ? order by row";
        tables.with(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setFetchSize(FETCHED);
                query.setObject(1, draft);
                try (ResultSet row = query.executeQuery()) {
                    for (int done = 0; row.next(); done++) {
                        progress.each(done, total);
                        look.at(row);
                    }
                }
            }
            return look;
        });
        progress.at(total, total);
        return look.result;
    }

    private final class Look {

        private final @Nullable String district;
        private final Map<String, Plot> grids;
        private final Standing standing;
        private final Rings rings;
        private final Findings findings;
        private final Duplicates duplicates;
        private final Result result;

        Look(
                @Nullable String district,
                List<Plot> grids,
                DraftRules.Rule rule,
                Findings findings,
                Duplicates duplicates,
                Result result) {
            this.district = district;
            this.grids = new HashMap<>(
                    grids.stream().collect(Collectors.toMap(Plot::code, plot -> plot, (first, second) -> first)));
            this.standing = new Standing(grids, rule.buildingShare());
            this.rings = new Rings(rule.mostVertices());
            this.findings = findings;
            this.duplicates = duplicates;
            this.result = result;
        }

        void at(ResultSet row) throws SQLException {
            String code = row.getString("code");
            String declared = row.getString("grid");
            Geometry ground = AreaRows.ground(row.getBytes("ground"));
            List<FindingCode> problems = AreaRows.problems(row.getArray("problems"));
            Optional<Rings.Flaw> flaw = rings.flawOf(ground);
            Point place = flaw.map(Rings.Flaw::place).orElse(null);
            if (flaw.isEmpty() && ground != null) {
                place = ground.getInteriorPoint();
            }
            String feature = row.getString("feature");
            Teller tell = new Teller(findings, feature, code, place);
            problems.forEach(problem -> tell.find(problem, null));
            flaw.filter(found -> problems.stream().noneMatch(known -> known.severity() == Severity.ERROR))
                    .ifPresent(found -> tell.find(found.code(), null));
            Codes.flawsOfBuilding(code, district).forEach(found -> tell.find(found, null));
            if (duplicates.has(row.getInt("row"))) {
                tell.find(FindingCode.DUPLICATE_CODE, duplicates.firstOf(row.getInt("row")));
            }
            if (row.getString("name") == null) {
                tell.find(FindingCode.MISSING_NAME, null);
            }
            if (flaw.isEmpty() && ground != null) {
                stand(row.getInt("row"), code, declared, ground, row.getBoolean("unmeasured"), tell);
            }
        }

        private void stand(
                int row,
                @Nullable String code,
                @Nullable String declared,
                Geometry ground,
                boolean unmeasured,
                Teller tell) {
            List<Share> shares = standing.of(ground);
            Optional<Share> home = Standing.declared(declared, shares)
                    .or(() -> declared == null ? shares.stream().findFirst() : Optional.empty());
            if (declared != null && !grids.containsKey(declared)) {
                tell.find(FindingCode.PARENT_UNKNOWN, declared);
            } else if (shares.isEmpty()) {
                tell.find(FindingCode.BUILDING_IN_NO_GRID, declared);
            } else if (home.isEmpty()) {
                tell.find(FindingCode.BUILDING_ELSEWHERE, declared);
            } else {
                Plot grid = home.get().grid();
                shares.stream()
                        .filter(share -> share.grid() != grid)
                        .forEach(share -> tell.find(
                                FindingCode.BUILDING_IN_TWO_GRIDS, share.grid().code()));
                if (code != null && !code.startsWith(grid.parent())) {
                    tell.find(FindingCode.BUILDING_COMMUNITY, grid.code());
                }
            }
            if (declared == null || unmeasured) {
                result.add(row, home.map(share -> share.grid().code()).orElse(null), systems.squareMetres(ground));
            }
        }
    }

    private record Teller(Findings findings, String feature, @Nullable String code, @Nullable Point place) {

        void find(FindingCode found, @Nullable String other) {
            findings.accept(Finding.of(found, Tier.BUILDING, feature, code, other, null, place));
        }
    }
}
