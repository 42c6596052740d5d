package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which code followed which from one version to the next, found by the ground they share. Only where a code is new or gone:
 * whose border moved and who kept his code has followed nobody.
 */
@ApplicationScoped
public class Successions {

    private static final double HALF = 0.5;

    /** Pairs of codes that share ground, with what they share; {@code %s} is where the new ones are, and which. */
    private static final String AREAS =
            """
            select o.code as predecessor, n.code as successor, ST_Area(ST_Intersection(o.ground, n.ground)) as shared,
              ST_Area(o.ground) as was, ST_Area(n.ground) as now,
              not exists (select from %1$s x where x.%2$s = ? and x.code = o.code) as gone
            from grid.area o join %1$s n on n.%2$s = ? and n.ground && o.ground
              and length(n.code) = length(o.code) and n.code <> o.code
            where o.version = ?
              and (not exists (select from %1$s x where x.%2$s = ? and x.code = o.code)
                or not exists (select from grid.area x where x.version = o.version and x.code = n.code))""";

    private static final String STORE_AREAS =
            """
            insert into grid.succession (version, predecessor, successor, share, gone)
            select ?, predecessor, successor, least(1, shared / was), gone from (
              select pair.*, row_number() over (partition by predecessor order by shared desc, successor) as place from (
            """
                    + AREAS.formatted("grid.area", "version")
                    + """
              ) pair where shared > 0) ranked
            where shared >= ? * least(was, now) or gone and place = 1""";

    /** Buildings that came are few, or all: then an index over them is worth its time. */
    private static final String CAME =
            """
            create temp table came on commit drop as
            select n.code, n.ground from grid.building_on n
            where n.version = ? and not exists (
              select from grid.building_in_grid x where x.version = ? and x.building = n.code)""";

    private static final String STORE_BUILDINGS =
            """
            insert into grid.succession (version, predecessor, successor, share, gone)
            select ?, o.code, n.code, least(1, ST_Area(ST_Intersection(o.ground, n.ground)) / ST_Area(o.ground)), true
            from grid.building_on o join came n on n.ground && o.ground
            where o.version = ?
              and not exists (select from grid.building_in_grid x where x.version = ? and x.building = o.code)
              and ST_Area(ST_Intersection(o.ground, n.ground)) >= ? * least(ST_Area(o.ground), ST_Area(n.ground))""";

    /** The same of a draft, of some codes. */
    private static final String DRAWN_AREAS =
            "select predecessor, successor, gone from (" + AREAS.formatted("grid.draft_area", "draft")
                    + " and (o.code = any(?) or n.code = any(?))) pair where shared >= ? * least(was, now)";

    private static final String DRAWN_BUILDINGS =
            """
            select o.code, n.code, true from grid.building_on o join grid.draft_building n
              on n.draft = ? and n.ground && o.ground and n.code <> o.code
            where o.version = ? and o.code = any(?) and n.code = any(?)
              and ST_Area(ST_Intersection(o.ground, n.ground)) >= ? * least(ST_Area(o.ground), ST_Area(n.ground))""";

    private final DataSource database;
    private final Map<UUID, List<Edge>> known = new ConcurrentHashMap<>();

    Successions(DataSource database) {
        this.database = database;
    }

    /** @param gone whether the predecessor is no longer there beside its successor */
    public record Edge(String predecessor, String successor, boolean gone) {}

    /** Those of the three upper tiers that a version brought. */
    public List<Edge> of(UUID version) {
        return known.computeIfAbsent(version, this::read);
    }

    /**
     * Finds and stores them, in the running transaction.
     *
     * @param before the version that holds until the day this one takes effect; null for the very first
     * @param share of the smaller's ground that makes one follow the other
     */
    void store(Connection connection, UUID version, @Nullable UUID before, double share) throws SQLException {
        if (before == null) {
            return;
        }
        run(connection, STORE_AREAS, version, version, version, before, version, share);
        run(connection, CAME, version, before);
        run(connection, "create index on came using gist (ground)");
        run(connection, "analyze came");
        run(connection, STORE_BUILDINGS, version, before, version, share);
        run(connection, "drop table came");
    }

    /** What a draft would make of these codes, as far as the two share half of the smaller's ground. */
    List<Edge> drawn(UUID before, UUID draft, List<String> codes) {
        String[] some = codes.toArray(String[]::new);
        List<Edge> edges = new ArrayList<>(read(DRAWN_AREAS, draft, draft, before, draft, some, some, HALF));
        edges.addAll(read(DRAWN_BUILDINGS, draft, before, some, some, HALF));
        return edges;
    }

    private List<Edge> read(UUID version) {
        return List.copyOf(read(
                "select predecessor, successor, gone from grid.succession"
                        + " where version = ? and length(predecessor) < 17 order by predecessor, successor",
                version));
    }

    private List<Edge> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                List<Edge> edges = new ArrayList<>();
                while (row.next()) {
                    edges.add(new Edge(row.getString(1), row.getString(2), row.getBoolean(3)));
                }
                return edges;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("successions cannot be read", e);
        }
    }

    private static void run(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
