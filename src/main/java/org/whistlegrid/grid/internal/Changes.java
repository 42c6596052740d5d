package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.AreaChange;
import org.whistlegrid.grid.AreaChange.Side;
import org.whistlegrid.grid.Tier;

/** What differs between two drawings. The same ring begun at another corner is no difference. */
@ApplicationScoped
public class Changes {

    private static final String SQL =
            """
            with before as (select code, tier, name, parent, square_metres, ground from grid.area where version = ?),
                 after as (select code, tier, name, parent, square_metres, ground from %s where %s = ?),
                 area as (
                   select code, coalesce(b.tier, a.tier) as tier, a.name as old_name, a.parent as old_parent,
                          a.square_metres as old_metres, b.name, b.parent, b.square_metres,
                          case when a.ground = b.ground or ST_Equals(a.ground, b.ground) then null
                               else ST_SymDifference(a.ground, b.ground) end as moved
                   from before a full join after b using (code)
                   where a.code is null or b.code is null or a.name <> b.name or a.parent <> b.parent
                      or not a.ground = b.ground),
                 building as (
                   select code, 'BUILDING' as tier, a.name as old_name, a.grid as old_parent, a.square_metres as old_metres,
                          c.name, c.grid as parent, c.square_metres, null::geometry as moved
                   from (select code, name, grid, square_metres from grid.building_on where version = ?) a
                   full join (select code, name, grid, square_metres from %s where %s = ?) c using (code)
                   where a.grid is distinct from c.grid or a.name is distinct from c.name)
            select code, tier, old_name, old_parent, old_metres, name, parent, square_metres, ST_AsBinary(moved) as moved
            from (select * from area union all select * from building) change
            where code > ? and (old_name is distinct from name or old_parent is distinct from parent or moved is not null)
            order by code limit ?""";

    private static final String DRAWN =
            """
            (select draft, code, coalesce(tier, case length(code) when 9 then 'SUB_DISTRICT' when 12 then 'COMMUNITY' else 'GRID' end)
               as tier, name, coalesce(parent, left(code, -3)) as parent, square_metres, ST_Multi(ground) as ground
             from grid.draft_area where code is not null and name is not null and ground is not null) drawn""";

    private final DataSource database;
    private final CoordinateSystems systems;

    Changes(DataSource database, CoordinateSystems systems) {
        this.database = database;
        this.systems = systems;
    }

    /** @param after code to begin behind, empty for the start */
    public List<AreaChange> between(UUID before, UUID now, String after, int limit) {
        return read(SQL.formatted("grid.area", "version", "grid.building_on", "version"), before, now, after, limit);
    }

    /**
     * What a draft would change.
     *
     * @param before null when it is the very first drawing: then everything is new
     * @param after code to begin behind, empty for the start
     */
    public List<AreaChange> ofDraft(@Nullable UUID before, UUID draft, String after, int limit) {
        String sql = SQL.formatted(DRAWN, "draft", "grid.draft_building", "draft");
        return read(sql, before, draft, after, limit);
    }

    private List<AreaChange> read(String sql, @Nullable UUID before, UUID now, String after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, before);
            query.setObject(2, now);
            query.setObject(3, before);
            query.setObject(4, now);
            query.setString(5, after);
            query.setInt(6, limit);
            try (ResultSet row = query.executeQuery()) {
                List<AreaChange> changes = new ArrayList<>();
                while (row.next()) {
                    changes.add(change(row));
                }
                return changes;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("two drawings cannot be compared", e);
        }
    }

    private AreaChange change(ResultSet row) throws SQLException {
        byte[] moved = row.getBytes("moved");
        return AreaChange.of(
                row.getString("code"),
                Tier.valueOf(row.getString("tier")),
                side(row, "old_name", "old_parent", "old_metres"),
                side(row, "name", "parent", "square_metres"),
                moved == null ? 0 : systems.squareMetres(Shapes.fromWkb(moved)));
    }

    private static @Nullable Side side(ResultSet row, String name, String parent, String metres) throws SQLException {
        return row.getString(name) == null
                ? null
                : new Side(row.getString(name), row.getString(parent), Math.round(row.getDouble(metres)));
    }
}
