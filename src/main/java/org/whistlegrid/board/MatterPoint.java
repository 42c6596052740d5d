package org.whistlegrid.board;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.platform.Position;
import org.whistlegrid.timelimit.Light;

/**
 * An open matter on the map, or several that lie close together.
 *
 * @param light the worst, when there are several
 * @param incident null when there are several; so are case number, category and grid
 */
public record MatterPoint(
        Position position,
        Light light,
        long count,
        @Nullable UUID incident,
        @Nullable String caseNumber,
        @Nullable String category,
        @Nullable String grid) {}
