package org.whistlegrid.board.web;

import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Names;
import org.whistlegrid.board.internal.Box;
import org.whistlegrid.board.internal.Figures;
import org.whistlegrid.board.internal.Matters;
import org.whistlegrid.board.internal.Points;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.platform.Page;
import org.whistlegrid.platform.Refusal;

/** The board: figures, the lists behind them, and the map. Everybody sees as much of it as his scope allows. */
@Path("/api/v1/board")
@Authenticated
public class BoardResource {

    private final Figures figures;
    private final Matters matters;
    private final Points points;
    private final Names names;
    private final Clock clock;

    BoardResource(Figures figures, Matters matters, Points points, Names names, Clock clock) {
        this.figures = figures;
        this.matters = matters;
        this.points = points;
        this.names = names;
        this.clock = clock;
    }

    @GET
    @Path("/summary")
    public BoardSummary summary() {
        return BoardSummary.of(figures.all(), names);
    }

    /** By due, what has none last; lists of the past by their newest. */
    @GET
    @Path("/matters")
    public Page<MatterRow> matters(@BeanParam MatterQuery query) {
        Instant now = clock.instant();
        return Pages.map(
                matters.list(query.filter(), query.after, query.limit()),
                matter -> MatterRow.of(matter, null, names, now));
    }

    /**
     * Open matters, at most 2,000; where there are more, gathered in cells with their number and worst light.
     *
     * @param bbox {@code west,south,east,north} in degrees; everywhere when missing
     * @param zoom of the map, sizes the cells
     */
    @GET
    @Path("/points")
    public PointCollection points(@RestQuery @Nullable String bbox, @RestQuery @Nullable @Min(0) @Max(24) Double zoom) {
        return PointCollection.of(points.in(Box.read(bbox), zoom), clock.instant());
    }

    /** @param tier {@code SUB_DISTRICT}, {@code COMMUNITY} or {@code GRID} */
    @GET
    @Path("/areas")
    public List<AreaFigure> areas(@RestQuery @Nullable String tier) {
        Tier asked = MatterQuery.each("tier", tier, Tier.class).stream()
                .findFirst()
                .filter(named -> named != Tier.BUILDING)
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "filter-invalid", "tier", String.valueOf(tier)));
        return figures.byArea(asked).entrySet().stream()
                .map(entry -> AreaFigure.of(asked, entry.getKey(), entry.getValue(), names.area(entry.getKey())))
                .toList();
    }
}
