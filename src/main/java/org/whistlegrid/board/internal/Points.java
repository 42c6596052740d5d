package org.whistlegrid.board.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardChanged;
import org.whistlegrid.board.Conditions;
import org.whistlegrid.board.LightSql;
import org.whistlegrid.board.Lights;
import org.whistlegrid.board.MatterPoint;
import org.whistlegrid.board.Recent;
import org.whistlegrid.directory.CurrentScope;
import org.whistlegrid.directory.Scope;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Light;

/** The open matters of a part of the map: one by one while a browser can draw them, gathered in cells when not. */
@ApplicationScoped
public class Points {

    /** More than a browser should draw or a person could tell apart. */
    static final int MOST = 2_000;

    /** Cells are so many pixels wide when the zoom is known, else a part of the box. */
    private static final double CELL_PIXELS = 48;

    private static final double TILE_PIXELS = 512;
    private static final double CELLS_ACROSS = 40;

    private record Asked(Scope asker, Box box, @Nullable Double zoom) {}

    private final EntityManager entities;
    private final CurrentScope scope;
    private final Clock clock;
    private final Recent<Asked, List<MatterPoint>> recent = new Recent<>();

    Points(EntityManager entities, CurrentScope scope, Clock clock) {
        this.entities = entities;
        this.scope = scope;
        this.clock = clock;
    }

    /** @param zoom of the map, which sizes the cells */
    public List<MatterPoint> in(Box box, @Nullable Double zoom) {
        Asked asked = new Asked(scope.get(), box, zoom);
        return recent.get(asked, () -> read(asked));
    }

    private List<MatterPoint> read(Asked asked) {
        List<MatterPoint> single = single(asked);
        return single.size() <= MOST ? single : gathered(asked);
    }

    @SuppressWarnings("unchecked")
    private List<MatterPoint> single(Asked asked) {
        Conditions conditions = inBox(asked);
        List<Object[]> rows = conditions
                .bind(entities.createNativeQuery(
                        """
                        select ST_X(m.position), ST_Y(m.position), %s as light, m.incident, m.case_number, m.category, m.grid
                        from board.matter m %s limit :most
                        """
                                .formatted(LightSql.OF_ROW, conditions.where())))
                .setParameter("most", MOST + 1)
                .getResultList();
        return rows.stream()
                .map(row -> new MatterPoint(
                        new Position((Double) row[0], (Double) row[1]),
                        Light.valueOf((String) row[2]),
                        1,
                        (UUID) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6]))
                .toList();
    }

    /** A cell stands where its matters lie on average, not at its corner. */
    @SuppressWarnings("unchecked")
    private List<MatterPoint> gathered(Asked asked) {
        Conditions conditions = inBox(asked).with("cell", cell(asked));
        List<Object[]> rows = conditions
                .bind(entities.createNativeQuery(
                        """
                        select avg(ST_X(m.position)), avg(ST_Y(m.position)), %s
                        from board.matter m %s
                        group by floor(ST_X(m.position) / :cell), floor(ST_Y(m.position) / :cell)
                        order by 3 desc, 4 desc, 5 desc limit :most
                        """
                                .formatted(LightSql.COUNTS, conditions.where())))
                .setParameter("most", MOST)
                .getResultList();
        return rows.stream().map(Points::cell).toList();
    }

    private static MatterPoint cell(Object[] row) {
        Lights lights = LightSql.counts(row, 2);
        Position middle = new Position((Double) row[0], (Double) row[1]);
        return new MatterPoint(middle, lights.worst(), lights.open(), null, null, null, null);
    }

    private static double cell(Asked asked) {
        return asked.zoom() == null
                ? Math.min(asked.box().east() - asked.box().west(), 1) / CELLS_ACROSS
                : 360 / Math.pow(2, asked.zoom()) * CELL_PIXELS / TILE_PIXELS;
    }

    private Conditions inBox(Asked asked) {
        Box box = asked.box();
        return Conditions.in(asked.asker().limit(Matters.SCOPED))
                .and(Conditions.OPEN)
                .and("m.position && ST_MakeEnvelope(:west, :south, :east, :north, 4490)")
                .with("west", box.west())
                .with("south", box.south())
                .with("east", box.east())
                .with("north", box.north())
                .with("now", clock.instant());
    }

    void forget(@Observes BoardChanged event) {
        recent.forget();
    }
}
