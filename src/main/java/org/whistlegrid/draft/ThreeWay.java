package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A draft, the version it was begun on, and the newest one, row by row by their codes. Inside the database: of twelve
 * thousand buildings few differ.
 */
@ApplicationScoped
class ThreeWay {

    /** Ours is what the draft says, base what it was begun on, theirs the newest. Digests, for rows are wide. */
    private static final String AREAS =
            """
            select code, m.it as ours, b.it as base, t.it as theirs from
              (select code, md5(concat_ws('|', name, coalesce(parent, left(code, -3)), ST_AsBinary(ST_Normalize(ST_Multi(ground))))) as it
               from grid.draft_area where draft = ? and code is not null) m
              full join (select code, md5(concat_ws('|', name, parent, ST_AsBinary(ST_Normalize(ground)))) as it
               from grid.area where version = ?) b using (code)
              full join (select code, md5(concat_ws('|', name, parent, ST_AsBinary(ST_Normalize(ground)))) as it
               from grid.area where version = ?) t using (code)""";

    private static final String BUILDINGS =
            """
            select code, m.it as ours, b.it as base, t.it as theirs from
              (select code, md5(concat_ws('|', name, grid, coalesce(floors, 1), address, ST_AsBinary(ST_Multi(ground)))) as it
               from grid.draft_building where draft = ? and code is not null) m
              full join (select code, md5(concat_ws('|', name, grid, floors, address, ST_AsBinary(ground))) as it
               from grid.building_on where version = ?) b using (code)
              full join (select code, md5(concat_ws('|', name, grid, floors, address, ST_AsBinary(ground))) as it
               from grid.building_on where version = ?) t using (code)""";

    private static final String BOTH =
            " ours is distinct from base and theirs is distinct from base and ours is distinct from theirs";
    private static final String THEIRS = " ours is not distinct from base and theirs is distinct from base";
    private static final String GIVEN_TWICE =
            " base is null and ours is not null and theirs is not null and ours <> theirs";

    /** Above the grids it is enough that both still have it: its ground follows. */
    private static final String FOLLOWS =
            " length(code) < 15 and ours is not null and theirs is not null and base is not null";

    private final DraftTables tables;

    ThreeWay(DraftTables tables) {
        this.tables = tables;
    }

    /** Codes of grids, buildings, and areas that one of the two took away, that both changed. */
    List<String> conflicts(UUID draft, UUID base, UUID newest) {
        List<String> codes = new ArrayList<>(codes(AREAS, BOTH + " and not (" + FOLLOWS + ")", draft, base, newest));
        codes.addAll(codes(BUILDINGS, BOTH, draft, base, newest));
        codes.addAll(tables.list(
                row -> row.getString(1),
                """
                select code from grid.draft_area m join grid.area b using (code) join grid.area t using (code)
                where m.draft = ? and b.version = ? and t.version = ? and length(code) < 15
                  and m.name <> b.name and t.name <> b.name and m.name <> t.name order by code""",
                draft,
                base,
                newest));
        return codes;
    }

    /** Codes of areas above the grids that both have and both changed. */
    List<String> changedByBoth(UUID draft, UUID base, UUID newest) {
        return codes(AREAS, BOTH + " and " + FOLLOWS, draft, base, newest);
    }

    /** Codes of so many digits that both gave to something new, each to something else. */
    List<String> givenTwice(UUID draft, UUID base, UUID newest, int digits) {
        return codes(AREAS, GIVEN_TWICE + " and length(code) = " + digits, draft, base, newest);
    }

    List<String> buildingsGivenTwice(UUID draft, UUID base, UUID newest) {
        return codes(BUILDINGS, GIVEN_TWICE, draft, base, newest);
    }

    /** Takes over what only the newest version changed; the names, too, of areas both changed. */
    void take(UUID draft, UUID base, UUID newest) {
        tables.update(
                """
                update grid.draft_area m set name = t.name from grid.area b join grid.area t using (code)
                where m.draft = ? and b.version = ? and t.version = ? and m.code = code and length(code) < 15
                  and m.name = b.name and t.name <> b.name""",
                draft,
                base,
                newest);
        take(AREAS, "grid.draft_area", "tier, parent", "grid.area", draft, base, newest);
        take(BUILDINGS, "grid.draft_building", "grid, floors, address", "grid.building_on", draft, base, newest);
    }

    private void take(String rows, String table, String columns, String from, UUID draft, UUID base, UUID newest) {
        tables.update(
                "create temp table theirs on commit drop as select code, theirs from (" + rows + ") three where"
                        + THEIRS,
                draft,
                base,
                newest);
        tables.update("delete from " + table + " where draft = ? and code in (select code from theirs)", draft);
        tables.update(
                "insert into " + table + " (draft, row, feature, code, name, square_metres, ground, " + columns + ")"
                        + " select ?, (select coalesce(max(row), 0) from " + table + " where draft = ?)"
                        + " + row_number() over (order by code), code, code, name, square_metres, ground, " + columns
                        + " from " + from
                        + " where version = ? and code in (select code from theirs where theirs is not null)",
                draft,
                draft,
                newest);
        tables.update("drop table theirs");
    }

    private List<String> codes(String rows, String where, UUID draft, UUID base, UUID newest) {
        return tables.list(
                row -> row.getString(1),
                "select code from (" + rows + ") three where" + where + " order by code",
                draft,
                base,
                newest);
    }
}
