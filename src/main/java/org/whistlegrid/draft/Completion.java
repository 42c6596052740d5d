package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Tier;

/** Adds to the rows of a file what the file does not speak of, as it is in the version before. */
@ApplicationScoped
class Completion {

    private static final String CODES =
            """
            select min(code), max(code), max(length(code)) from (
              select code from grid.draft_area where draft = ? and code ~ '^([0-9]{9}|[0-9]{12}|[0-9]{15})$'
              union all
              select code from grid.draft_building where draft = ? and code ~ '^[0-9]{17}$') codes""";

    private static final String TIERS =
            """
            select distinct coalesce(tier, case length(code) when 9 then 'SUB_DISTRICT' when 12 then 'COMMUNITY'
              when 15 then 'GRID' end) as tier
            from grid.draft_area where draft = ?""";

    private static final String BEYOND =
            """
            select count(*), min(code) from (
              select code from grid.draft_area where draft = ? and code is not null
                and not (coalesce(tier, case length(code) when 9 then 'SUB_DISTRICT' when 12 then 'COMMUNITY' else 'GRID' end)
                  = any(?) and starts_with(code, ?))
              union all
              select code from grid.draft_building where draft = ? and code is not null
                and not ('BUILDING' = any(?) and starts_with(case when ? then coalesce(grid, ?) else code end, ?))) beyond""";

    private static final String AREAS =
            """
            insert into grid.draft_area (draft, row, feature, code, tier, name, parent, square_metres, ground)
            select ?, (select coalesce(max(row), 0) from grid.draft_area where draft = ?)
                + row_number() over (order by length(code), code),
              code, code, tier, name, parent, square_metres, ground
            from grid.area where version = ? and not (tier = any(?) and starts_with(code, ?))""";

    /** Whose grid is drawn anew, or no longer there, stands where the check finds it. */
    private static final String BUILDINGS =
            """
            insert into grid.draft_building (draft, row, feature, code, name, grid, floors, address, square_metres, ground)
            select ?, (select coalesce(max(row), 0) from grid.draft_building where draft = ?)
                + row_number() over (order by b.code),
              b.code, b.code, b.name,
              case when exists (
                select from grid.area a join grid.draft_area d on d.code = a.code and ST_Multi(d.ground) = a.ground
                where a.version = b.version and a.code = b.grid and d.draft = ?) then b.grid end,
              b.floors, b.address, b.square_metres, b.ground
            from grid.building_on b
            where b.version = ? and not ('BUILDING' = any(?) and starts_with(case when ? then b.grid else b.code end, ?))""";

    private final DraftTables tables;

    Completion(DraftTables tables) {
        this.tables = tables;
    }

    /**
     * Adds the rest, and says what the file was taken to cover.
     *
     * @param said what somebody said it covers; null to conclude it from the rows
     * @throws DraftRefused {@code draft-scope-exceeded} when the file has more than was said
     */
    Coverage complete(UUID draft, @Nullable UUID before, @Nullable Coverage said) {
        Coverage covers = said == null ? concluded(draft) : said;
        if (said != null) {
            refuseMore(draft, said);
        }
        if (before != null) {
            String[] tiers = covers.tierNames();
            tables.update(AREAS, draft, draft, before, tiers, covers.prefix());
            tables.update(BUILDINGS, draft, draft, draft, before, tiers, covers.isOneGrid(), covers.prefix());
        }
        return covers;
    }

    /** The tiers that are in it, within the smallest area that has all of it. */
    private Coverage concluded(UUID draft) {
        List<String> tiers = new ArrayList<>(tables.list(row -> row.getString(1), TIERS, draft));
        tiers.removeIf(name -> name == null);
        if (tables.count("grid.draft_building", draft) > 0) {
            tiers.add(Tier.BUILDING.name());
        }
        if (tiers.isEmpty()) {
            return Coverage.EVERYTHING;
        }
        String within = tables.find(
                        row -> common(row.getString(1), row.getString(2), row.getInt(3)), CODES, draft, draft)
                .filter(code -> !code.isEmpty())
                .orElse(null);
        return Coverage.of(tiers, within);
    }

    /** The area that both codes lie in, or are; empty for the district. A building's code says no grid. */
    private static String common(@Nullable String least, @Nullable String greatest, int longest) {
        if (least == null || greatest == null) {
            return "";
        }
        int most = longest == Tier.BUILDING.digits() ? Tier.COMMUNITY.digits() : Tier.GRID.digits();
        int same = 0;
        while (same < Math.min(most, Math.min(least.length(), greatest.length()))
                && least.charAt(same) == greatest.charAt(same)) {
            same++;
        }
        for (Tier tier : List.of(Tier.GRID, Tier.COMMUNITY, Tier.SUB_DISTRICT)) {
            if (same >= tier.digits()) {
                return least.substring(0, tier.digits());
            }
        }
        return "";
    }

    private void refuseMore(UUID draft, Coverage said) {
        String[] tiers = said.tierNames();
        record Beyond(int rows, @Nullable String first) {}
        Beyond beyond = tables.find(
                        row -> new Beyond(row.getInt(1), row.getString(2)),
                        BEYOND,
                        draft,
                        tiers,
                        said.prefix(),
                        draft,
                        tiers,
                        said.isOneGrid(),
                        said.prefix(),
                        said.prefix())
                .orElseThrow();
        if (beyond.rows > 0) {
            throw DraftRefused.scopeExceeded(beyond.rows, String.valueOf(beyond.first));
        }
    }
}
