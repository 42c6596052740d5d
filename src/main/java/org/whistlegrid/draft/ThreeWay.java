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

    /** Ours is what the draft says, base what it was begun on, theirs the newest; the three codes tell which there are. */
    private static final String AREAS =
            """
            select code, ours, base, theirs, %s as we, %s as they, %s as alike, %s or %s as redrawn from (
              select code, m.code as ours, b.code as base, t.code as theirs, m.name as m_name, m.parent as m_parent,
                m.ground as m_ground, b.name as b_name, b.parent as b_parent, b.ground as b_ground,
                t.name as t_name, t.parent as t_parent, t.ground as t_ground
              from (select code, name, coalesce(parent, left(code, -3)) as parent, ST_Multi(ground) as ground
                    from grid.draft_area where draft = ? and code is not null) m
                full join (select code, name, parent, ground from grid.area where version = ?) b using (code)
                full join (select code, name, parent, ground from grid.area where version = ?) t using (code)) three"""
                    .formatted(
                            differ("m", "b"),
                            differ("t", "b"),
                            "not " + differ("m", "t"),
                            redrawn("m", "b"),
                            redrawn("t", "b"));

    private static final String BUILDINGS =
            """
            select code, ours, base, theirs, m is distinct from b as we, t is distinct from b as they,
              m is not distinct from t as alike from (
              select code, m.code as ours, b.code as base, t.code as theirs, m.it as m, b.it as b, t.it as t
              from (select code, md5(concat_ws('|', name, grid, coalesce(floors, 1), address, ST_AsBinary(ST_Multi(ground)))) as it
                    from grid.draft_building where draft = ? and code is not null) m
                full join (select code, md5(concat_ws('|', name, grid, floors, address, ST_AsBinary(ground))) as it
                    from grid.building_on where version = ?) b using (code)
                full join (select code, md5(concat_ws('|', name, grid, floors, address, ST_AsBinary(ground))) as it
                    from grid.building_on where version = ?) t using (code)) three""";

    private static final String BOTH = " we and they and not alike";
    private static final String THEIRS = " they and not we";
    private static final String GIVEN_TWICE = " base is null and ours is not null and theirs is not null and not alike";

    /** Above the grids it is enough that both still have it: its ground follows. */
    private static final String FOLLOWS =
            " length(code) < 15 and ours is not null and theirs is not null and base is not null";

    private static String differ(String one, String other) {
        return """
                (%1$s_name is distinct from %2$s_name or %1$s_parent is distinct from %2$s_parent or %3$s)"""
                .formatted(one, other, redrawn(one, other));
    }

    /** A corner that a neighbour's act set on a common border is no change: some hundredths of a square metre, in degrees. */
    private static String redrawn(String one, String other) {
        return """
                case when num_nulls(%1$s_ground, %2$s_ground) > 0 then num_nulls(%1$s_ground, %2$s_ground) = 1
                  when %1$s_ground = %2$s_ground then false
                  else ST_Area(ST_SymDifference(%1$s_ground, %2$s_ground)) > 1e-11 end"""
                .formatted(one, other);
    }

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

    /** Codes of grids of which one of the two moved a border. */
    List<String> redrawnGrids(UUID draft, UUID base, UUID newest) {
        return codes(AREAS, " redrawn and length(code) = 15", draft, base, newest);
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
                update grid.draft_area m set name = t.name from grid.area b join grid.area t on t.code = b.code
                where m.draft = ? and b.version = ? and t.version = ? and m.code = b.code and length(m.code) < 15
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
                "select code from (" + rows + ") all_three where" + where + " order by code",
                draft,
                base,
                newest);
    }
}
