package org.whistlegrid.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one area, or building, from one drawing to a later one.
 *
 * @param before null where it is new
 * @param after null where it is gone
 * @param movedSquareMetres ground that it won or lost, both counted; 0 where its border stayed
 * @param predecessors of a new one: codes whose ground it covers
 * @param successors of one that is gone: codes that cover its ground
 */
public record AreaChange(
        String code,
        Tier tier,
        List<Kind> kinds,
        @Nullable Side before,
        @Nullable Side after,
        long movedSquareMetres,
        List<String> predecessors,
        List<String> successors) {

    public static AreaChange of(String code, Tier tier, @Nullable Side before, @Nullable Side after, double moved) {
        List<Kind> kinds = new ArrayList<>();
        if (before == null || after == null) {
            kinds.add(before == null ? Kind.ADDED : Kind.REMOVED);
        } else {
            if (!before.name().equals(after.name())) {
                kinds.add(Kind.RENAMED);
            }
            if (!before.parent().equals(after.parent())) {
                kinds.add(Kind.REASSIGNED);
            }
            if (moved > 0) {
                kinds.add(Kind.BORDER_MOVED);
            }
        }
        long squareMetres = kinds.contains(Kind.BORDER_MOVED) ? Math.round(moved) : 0;
        return new AreaChange(code, tier, kinds, before, after, squareMetres, List.of(), List.of());
    }

    /** The same with who came before it and after it. */
    public AreaChange withKin(List<String> from, List<String> to) {
        return new AreaChange(code, tier, kinds, before, after, movedSquareMetres, from, to);
    }

    /** One area can be renamed and redrawn at once. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        BORDER_MOVED,
        /** It belongs to another area of the tier above. */
        REASSIGNED
    }

    /** How it was, or is. */
    public record Side(String name, String parent, long squareMetres) {}
}
