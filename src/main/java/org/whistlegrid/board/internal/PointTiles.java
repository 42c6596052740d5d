package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import org.locationtech.jts.geom.Envelope;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.Recent;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.geo.TileAddress;
import org.whistlegrid.platform.Turnstile;

/**
 * The open matters as vector tiles with one layer, {@code matter}. Up to zoom 15 those that lie within 64 pixels are one
 * point, where they lie on average, with their number, their late ones and their worst light; from zoom 16 each is a
 * point of its own. The cells of neighbouring tiles are parts of one lattice, so that no matter is in two of them.
 */
@ApplicationScoped
public class PointTiles {

    /** Deeper zooms are drawn from tiles of this one. */
    public static final int DEEPEST = 18;

    private static final int SINGLE_FROM = 16;

    /** Cells along a tile's side: 64 of its 512 pixels each. */
    private static final int CELLS = 8;

    /** So many at a time, so many waiting, so long: a wall of maps must not take the database from who works. */
    private static final int INSIDE = 3;

    private static final int WAITING = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    /** Of a block with thousands of matters, the worst. */
    private static final int MOST = 4_000;

    /** The rank of a light in {@code worst}; the names are those of {@code Light}. */
    private static final String WORST =
            """
            case max(case when m.dark_from <= :now then 3 when m.due <= :now then 2 when m.yellow_from <= :now then 1
                else 0 end) when 3 then 'DARK_RED' when 2 then 'RED' when 1 then 'YELLOW' else 'GREEN' end""";

    private static final String CELL_OF_ROW =
            """
            floor((ST_X(m.position) + 180) / 360 * :across),
              floor((1 - ln(tan(radians(ST_Y(m.position)) / 2 + pi() / 4)) / pi()) / 2 * :across)""";

    private static final String TILE =
            """
            select ST_AsMVT(cut, 'matter', 4096, 'place') from (
              select ST_AsMVTGeom(ST_Transform(ST_SetSRID(ST_MakePoint(lon, lat), 4490), 3857),
                  ST_TileEnvelope(:z, :x, :y), 4096, 64, true) as place, light, count, late, id, case_number as "caseNumber"
              from (
                select avg(ST_X(m.position)) as lon, avg(ST_Y(m.position)) as lat, %s as light, cast(count(*) as int) as count,
                  cast(count(*) filter (where m.due <= :now) as int) as late,
                  case when count(*) = 1 then min(cast(m.incident as text)) end as id,
                  case when count(*) = 1 then min(m.case_number) end as case_number
                from board.matter m %s
                group by %s
                order by late desc, count desc, id limit :most
              ) cell order by count, late, lon, lat
            ) cut where cut.place is not null
            """;

    private record Asked(Scope asker, TileAddress address) {}

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Clock clock;
    private final Turnstile turnstile = new Turnstile(INSIDE, WAITING, PATIENCE);
    private final Recent<Asked, byte[]> recent = new Recent<>();

    PointTiles(EntityManager entities, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    /** As much as the asker may see; empty where that is nothing. */
    public byte[] tile(TileAddress address) {
        Asked asked = new Asked(scope.get(), address);
        return recent.get(asked, () -> turnstile.pass(() -> read(asked)));
    }

    private byte[] read(Asked asked) {
        TileAddress address = asked.address();
        boolean single = address.z() >= SINGLE_FROM;
        Envelope frame = address.degrees();
        Conditions conditions = Conditions.in(asked.asker().limit(Matters.SCOPED))
                .and(Conditions.OPEN)
                .and("m.position && ST_MakeEnvelope(:west, :south, :east, :north, 4490)")
                // the frame's east and north belong to the next tiles
                .and("ST_X(m.position) < :east and ST_Y(m.position) > :south")
                .with("west", frame.getMinX())
                .with("south", frame.getMinY())
                .with("east", frame.getMaxX())
                .with("north", frame.getMaxY())
                .with("now", clock.instant())
                .with("most", MOST)
                .with("z", address.z())
                .with("x", address.x())
                .with("y", address.y());
        if (!single) {
            conditions.with("across", (double) ((long) CELLS << address.z()));
        }
        String sql = TILE.formatted(WORST, conditions.where(), single ? "m.incident" : CELL_OF_ROW);
        byte[] tile = (byte[])
                conditions.bind(entities.createNativeQuery(sql, byte[].class)).getSingleResult();
        return tile == null ? new byte[0] : tile;
    }

    void forget(@Observes BoardChanged event) {
        recent.forget();
    }
}
