package org.whistlegrid.grid.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.grid.Certainty;
import org.whistlegrid.grid.Deciding;
import org.whistlegrid.grid.GridPath;
import org.whistlegrid.grid.Located;
import org.whistlegrid.grid.Neighbour;
import org.whistlegrid.platform.Position;
import org.whistlegrid.platform.Texts;

/**
 * Where a position lies, and how surely.
 *
 * @param path codes and names of the four tiers; null outside
 * @param label the same in one line
 * @param position as it was understood, in EPSG:4490
 * @param accuracy radius in metres within which the true place lies; null when not told
 * @param uncertain the circle of that radius reaches over a border
 * @param metres ground distance to the grid: 0 inside it, null outside
 * @param neighbours grids on the border and within the accuracy, nearest first, at most {@value Located#MOST_NEIGHBOURS}
 * @param rule what chose among several; null where there was nothing to choose
 */
public record LocatedView(
        @Nullable PathView path,
        @Nullable String label,
        Certainty certainty,
        boolean uncertain,
        Position position,
        @Nullable Double accuracy,
        @Nullable Double metres,
        List<Beside> neighbours,
        @Nullable RuleText rule) {

    static LocatedView of(Located located, Texts texts) {
        GridPath path = located.path();
        return new LocatedView(
                path == null ? null : PathView.of(path),
                path == null ? null : path.label(),
                located.certainty(),
                located.uncertain(),
                located.position(),
                located.accuracyMetres(),
                located.metres(),
                located.neighbours().stream().map(Beside::of).toList(),
                located.decidedBy() == null ? null : RuleText.of(located.decidedBy(), texts));
    }

    /**
     * A grid beside it.
     *
     * @param metres ground distance to it, 0 when it covers the position too
     * @param informed whether it is told of what happens here
     */
    public record Beside(PathView path, String label, double metres, boolean informed) {

        static Beside of(Neighbour neighbour) {
            return new Beside(
                    PathView.of(neighbour.path()), neighbour.path().label(), neighbour.metres(), neighbour.informed());
        }
    }

    /** @param code stable; the text is in the reader's language */
    public record RuleText(Deciding code, String text) {

        static RuleText of(Deciding rule, Texts texts) {
            return new RuleText(rule, texts.of("locate.decided." + rule));
        }
    }
}
