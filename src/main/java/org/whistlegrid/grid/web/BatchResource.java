package org.whistlegrid.grid.web;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Grid;
import org.whistlegrid.grid.PositionRefused;
import org.whistlegrid.platform.Refusal;
import org.whistlegrid.platform.RefusalText;
import org.whistlegrid.platform.Texts;

/** Many positions in one request. */
@Path("/api/v1/grid")
@PermitAll
public class BatchResource {

    private final Grid grid;
    private final Texts texts;

    BatchResource(Grid grid, Texts texts) {
        this.grid = grid;
        this.texts = texts;
    }

    /**
     * Locates up to 10,000 positions, answered in their order; one that cannot be located is answered with its problem and
     * spoils no other.
     *
     * @throws PositionRefused when there are more
     */
    @POST
    @Path("/locate")
    public Answers locate(@Valid @NotNull Batch batch) {
        Readings positions = batch.positions();
        if (positions.sent() > Readings.MOST) {
            throw PositionRefused.tooMany(positions.sent(), Readings.MOST);
        }
        LocalDate day = batch.date() == null ? grid.today() : batch.date();
        grid.version(day);
        // answered while it is written out: ten thousand answers never stand in memory at once
        return new Answers(new AbstractList<>() {
            @Override
            public Answer get(int index) {
                return answer(positions.read().get(index), index, batch.crs(), day);
            }

            @Override
            public int size() {
                return positions.read().size();
            }
        });
    }

    private Answer answer(Readings.Read read, int index, @Nullable String usualCrs, LocalDate day) {
        try {
            if (read instanceof Readings.Bad bad) {
                throw bad.why();
            }
            SentPosition reading = ((Readings.Good) read).reading();
            return new Answer(
                    LocatedView.of(grid.locate(reading.position(grid, usualCrs), reading.radius(), day), texts), null);
        } catch (Refusal refusal) {
            RefusalText said = texts.of(refusal);
            return new Answer(null, new RefusalText(said.type(), said.title(), said.detail(), "/positions/" + index));
        }
    }

    /**
     * @param positions at most 10,000
     * @param crs of those that name none; EPSG:4490 where not given
     * @param date today where not given
     */
    public record Batch(
            @NotNull @Schema(implementation = SentPosition[].class) Readings positions,
            @Nullable String crs,
            @Nullable LocalDate date) {}

    /** @param answers one for each position, in the same order */
    public record Answers(List<Answer> answers) {}

    /** One of the two. */
    public record Answer(@Nullable LocatedView located, @Nullable RefusalText problem) {}
}
