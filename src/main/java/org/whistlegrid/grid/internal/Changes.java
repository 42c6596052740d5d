package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.geo.CoordinateSystems;
import org.whistlegrid.geo.Shapes;
import org.whistlegrid.grid.AreaChange;
import org.whistlegrid.grid.AreaChange.Kind;
import org.whistlegrid.grid.AreaChange.Side;
import org.whistlegrid.grid.ChangeCount;
import org.whistlegrid.grid.GridVersion;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.grid.internal.Successions.Edge;

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
    private final GridVersions versions;
    private final Lives lives;
    private final Successions successions;

    Changes(
            DataSource database,
            CoordinateSystems systems,
            GridVersions versions,
            Lives lives,
            Successions successions) {
        this.database = database;
        this.systems = systems;
        this.versions = versions;
        this.lives = lives;
        this.successions = successions;
    }

    /** @param after code to begin behind, empty for the start */
    public List<AreaChange> between(UUID before, UUID now, String after, int limit) {
        List<AreaChange> read =
                read(SQL.formatted("grid.area", "version", "grid.building_on", "version"), before, now, after, limit);
        Optional<LocalDate> from = versions.find(before).map(GridVersion::validFrom);
        Optional<LocalDate> until = versions.find(now).map(GridVersion::validFrom);
        if (from.isEmpty() || until.isEmpty() || !until.get().isAfter(from.get())) {
            return read;
        }
        return withKin(
                read,
                lives.predecessors(codes(read, Kind.ADDED), from.get(), until.get(), before),
                lives.successors(codes(read, Kind.REMOVED), from.get(), until.get(), now));
    }

    /**
     * What a draft would change.
     *
     * @param before null when it is the very first drawing: then everything is new
     * @param after code to begin behind, empty for the start
     */
    public List<AreaChange> ofDraft(@Nullable UUID before, UUID draft, String after, int limit) {
        String sql = SQL.formatted(DRAWN, "draft", "grid.draft_building", "draft");
        List<AreaChange> read = read(sql, before, draft, after, limit);
        List<String> touched = Stream.concat(codes(read, Kind.ADDED).stream(), codes(read, Kind.REMOVED).stream())
                .toList();
        if (before == null || touched.isEmpty()) {
            return read;
        }
        Map<String, List<String>> predecessors = new HashMap<>();
        Map<String, List<String>> heirs = new HashMap<>();
        for (Edge edge : successions.drawn(before, draft, touched)) {
            predecessors
                    .computeIfAbsent(edge.successor(), any -> new ArrayList<>())
                    .add(edge.predecessor());
            heirs.computeIfAbsent(edge.predecessor(), any -> new ArrayList<>()).add(edge.successor());
        }
        return withKin(read, predecessors, heirs);
    }

    /** How many of each tier a draft would add, change and take away. */
    public List<ChangeCount> countsOfDraft(@Nullable UUID before, UUID draft) {
        Map<Tier, ChangeCount> counts = new EnumMap<>(Tier.class);
        String sql = SQL.formatted(DRAWN, "draft", "grid.draft_building", "draft");
        for (AreaChange change : read(sql, before, draft, "", Integer.MAX_VALUE)) {
            counts.merge(change.tier(), ChangeCount.of(change), ChangeCount::plus);
        }
        return List.copyOf(counts.values());
    }

    private static List<String> codes(List<AreaChange> changes, Kind kind) {
        return changes.stream()
                .filter(change -> change.kinds().contains(kind))
                .map(AreaChange::code)
                .toList();
    }

    private static List<AreaChange> withKin(
            List<AreaChange> changes, Map<String, List<String>> predecessors, Map<String, List<String>> successors) {
        return changes.stream()
                .map(change -> change.withKin(
                        change.before() == null ? predecessors.getOrDefault(change.code(), List.of()) : List.of(),
                        change.after() == null ? successors.getOrDefault(change.code(), List.of()) : List.of()))
                .toList();
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
