package org.whistlegrid.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.whistlegrid.draft.DraftAct.Verb;
import org.whistlegrid.platform.CurrentActor;

/** The record of what was done to drafts by hand, with what is needed to undo the newest. */
@ApplicationScoped
class Acts {

    private static final List<String> TABLES = List.of("grid.draft_area", "grid.draft_building");

    private final DraftTables tables;
    private final Clock clock;
    private final CurrentActor actor;

    Acts(DraftTables tables, Clock clock, CurrentActor actor) {
        this.tables = tables;
        this.clock = clock;
        this.actor = actor;
    }

    /** Records an act that was done, and counts the rows it left. */
    DraftAct done(Draft draft, int number, Verb verb, String why, List<String> codes) {
        count(draft);
        return record(draft.id(), number, verb, why, codes);
    }

    void count(Draft draft) {
        draft.filled(tables.count("grid.draft_area", draft.id()), tables.count("grid.draft_building", draft.id()));
    }

    private DraftAct record(UUID draft, int number, Verb verb, String why, List<String> codes) {
        DraftAct act = new DraftAct(number, verb, actor.get().username(), clock.instant(), why, codes);
        tables.update(
                "insert into grid.draft_act (draft, number, verb, by, at, why, codes) values (?, ?, ?, ?, ?, ?, ?)",
                draft,
                number,
                verb.name(),
                act.by(),
                act.at().atOffset(ZoneOffset.UTC),
                why,
                codes.toArray(String[]::new));
        return act;
    }

    /** In the order they were done. */
    List<DraftAct> page(UUID draft, int after, int limit) {
        return tables.list(
                Acts::act,
                "select * from grid.draft_act where draft = ? and number > ? order by number limit ?",
                draft,
                after,
                limit);
    }

    Optional<DraftAct> newest(UUID draft) {
        return tables.find(
                Acts::act, "select * from grid.draft_act where draft = ? order by number desc limit 1", draft);
    }

    /** Keeps a row as it was before the act; what the act itself wrote needs no keeping. */
    void keep(String table, UUID draft, int act, int row) {
        tables.update(
                "insert into " + table + "_before select *, ? from " + table
                        + " where draft = ? and row = ? and act is distinct from ? on conflict do nothing",
                act,
                draft,
                row,
                act);
    }

    /** The same for all buildings of a grid. */
    void keepOfGrid(UUID draft, int act, String grid) {
        tables.update(
                """
                insert into grid.draft_building_before select *, ? from grid.draft_building
                where draft = ? and grid = ? and act is distinct from ? on conflict do nothing""",
                act,
                draft,
                grid,
                act);
    }

    /** Puts back what was before the act, and forgets it. */
    void undo(UUID draft, int act) {
        for (String table : TABLES) {
            tables.update(
                    "delete from " + table + " where draft = ? and (act = ? or row in (select row from " + table
                            + "_before where draft = ? and before_act = ?))",
                    draft,
                    act,
                    draft,
                    act);
            String columns = columns(table);
            tables.update(
                    "insert into " + table + " (" + columns + ") select " + columns + " from " + table
                            + "_before where draft = ? and before_act = ?",
                    draft,
                    act);
            tables.update("delete from " + table + "_before where draft = ? and before_act = ?", draft, act);
        }
        tables.update("delete from grid.draft_act where draft = ? and number = ?", draft, act);
    }

    /** What is needed for undoing goes with the rows. */
    void clear(UUID draft) {
        TABLES.forEach(table -> tables.update("delete from " + table + "_before where draft = ?", draft));
    }

    private static String columns(String table) {
        String common = "draft, row, feature, code, name, square_metres, problems, act, ground";
        return common + (table.equals("grid.draft_area") ? ", tier, parent" : ", grid, floors, address");
    }

    private static DraftAct act(ResultSet row) throws SQLException {
        return new DraftAct(
                row.getInt("number"),
                Verb.valueOf(row.getString("verb")),
                row.getString("by"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("why"),
                Arrays.asList((String[]) row.getArray("codes").getArray()));
    }
}
