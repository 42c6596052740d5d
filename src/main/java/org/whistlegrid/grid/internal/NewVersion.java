package org.whistlegrid.grid.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.GridVersion;

/** Writes a version from the rows of a draft, inside the running transaction. */
@ApplicationScoped
public class NewVersion {

    private static final String AREAS =
            """
            insert into grid.area (version, code, tier, name, parent, square_metres, ground)
            select ?, code, coalesce(tier, case length(code) when 9 then 'SUB_DISTRICT' when 12 then 'COMMUNITY' else 'GRID' end),
                   name, coalesce(parent, left(code, -3)), square_metres, ST_Multi(ground)
            from grid.draft_area where draft = ?""";

    /** A building that looks as before keeps its edition; any other gets one that is called after the new version. */
    private static final String EDITIONS =
            """
            create temp table edition on commit drop as
            select d.row, d.code, d.grid, o.edition
            from grid.draft_building d
              left join grid.building_on o on o.version = ? and o.code = d.code and o.name = d.name
                and o.floors = least(greatest(coalesce(d.floors, 1), 1), 300) and o.address is not distinct from d.address
                and ST_OrderingEquals(o.ground, ST_Multi(d.ground))
            where d.draft = ?""";

    private static final String BUILDINGS =
            """
            insert into grid.building (code, edition, community, name, floors, address, square_metres, ground)
            select d.code, ?, left(d.code, 12), d.name, least(greatest(coalesce(d.floors, 1), 1), 300), d.address, d.square_metres, ST_Multi(d.ground)
            from grid.draft_building d join edition e using (row)
            where d.draft = ? and e.edition is null""";

    private static final String RELATIONS =
            """
            insert into grid.building_in_grid (version, building, edition, grid)
            select ?, code, coalesce(edition, ?), grid from edition""";

    private static final String BASE =
            """
            insert into grid.base (version, number, layer, class, name, width, shape)
            select ?, number, layer, class, name, width, shape from grid.base where version = ?""";

    private final DataSource database;
    private final UnitGrids units;
    private final Successions successions;
    private final Clock clock;

    NewVersion(DataSource database, UnitGrids units, Successions successions, Clock clock) {
        this.database = database;
        this.units = units;
        this.successions = successions;
        this.clock = clock;
    }

    public void insert(GridVersion version) {
        with(connection -> GridVersions.insert(connection, version, clock.instant()));
    }

    /**
     * @param before what the draft is based on: the base map is taken from it, and buildings are compared with it
     * @param previous what holds until the day of the new version: codes follow those of it
     * @param share see {@link Successions#store}
     */
    public void fill(UUID version, UUID draft, @Nullable UUID before, @Nullable UUID previous, double share) {
        run(AREAS, version, draft);
        // rows of this transaction are in no statistics: row by row would be a product of both sides
        run("set local enable_nestloop = off");
        run(EDITIONS, before, draft);
        run("set local enable_nestloop = on");
        run(BUILDINGS, version, draft);
        run(RELATIONS, version, version);
        run("drop table edition");
        run(BASE, version, before);
        with(connection -> units.follow(connection, version, before));
        run("select grid.take_statistics()");
        with(connection -> successions.store(connection, version, previous, share));
    }

    private void run(String sql, @Nullable Object... parameters) {
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                statement.execute();
            }
        });
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void with(Work work) {
        try (Connection connection = database.getConnection()) {
            work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the version could not be written", e);
        }
    }
}
