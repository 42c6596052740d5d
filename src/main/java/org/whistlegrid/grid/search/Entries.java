package org.whistlegrid.grid.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.grid.internal.LocateIndexes;
import org.whistlegrid.grid.internal.LocateRuleBook;
import org.whistlegrid.platform.Position;

/** Reads what can be found in a version: its areas, its buildings with their addresses, and the named things of its map. */
@ApplicationScoped
class Entries {

    /** Areas come before what lies in them: a shorter code sorts first. */
    private static final String ALL =
            """
            select code, tier, name, parent, address, ST_X(p) as lon, ST_Y(p) as lat from (
              select code, tier, name, parent, null as address, ST_PointOnSurface(ground) as p
              from grid.area where version = ?
              union all
              select code, 'BUILDING', name, grid, address, ST_PointOnSurface(ground) from grid.building_on where version = ?
              union all
              select null, null, name, null, null, ST_PointOnSurface(ST_Collect(shape))
              from grid.base where version = ? and name is not null group by name, layer
            ) place order by length(code) nulls last, code, name""";

    private final DataSource database;
    private final LocateIndexes indexes;
    private final LocateRuleBook rules;

    Entries(DataSource database, LocateIndexes indexes, LocateRuleBook rules) {
        this.database = database;
        this.indexes = indexes;
        this.rules = rules;
    }

    List<Entry> of(UUID version) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL)) {
            for (int i = 1; i <= 3; i++) {
                query.setObject(i, version);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                Map<String, String> labels = new HashMap<>();
                while (row.next()) {
                    entries.add(entry(version, row, labels));
                }
                return entries;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the places of the grid cannot be read", e);
        }
    }

    private Entry entry(UUID version, ResultSet row, Map<String, String> labels) throws SQLException {
        Position centre = new Position(row.getDouble("lon"), row.getDouble("lat"));
        String code = row.getString("code");
        Tier tier = code == null ? null : Tier.valueOf(row.getString("tier"));
        String above = code == null ? around(version, centre) : labels.getOrDefault(row.getString("parent"), "");
        Entry entry = Entry.of(code, tier, row.getString("name"), above, row.getString("address"), centre);
        if (code != null && tier != Tier.BUILDING) {
            labels.put(code, entry.label());
        }
        return entry;
    }

    private String around(UUID version, Position centre) {
        GridPath path = indexes.of(version)
                .locate(centre, null, rules.on(LocalDate.EPOCH))
                .path();
        return path == null
                ? ""
                : path.subDistrict().name() + " " + path.community().name();
    }
}
