package org.whistlegrid.board.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.Lights;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.timelimit.Light;

/**
 * What is open in one area.
 *
 * @param parent code of the area one tier up; null for a sub-district
 * @param late red and dark red
 * @param soon yellow
 */
public record AreaFigure(
        String code,
        @Nullable String name,
        Tier tier,
        @Nullable String parent,
        long open,
        long late,
        long soon,
        Map<Light, Long> lights) {

    private static final int DIGITS_A_TIER = 3;

    static AreaFigure of(Tier tier, String code, Lights lights, @Nullable String name) {
        return new AreaFigure(
                code,
                name,
                tier,
                tier == Tier.SUB_DISTRICT ? null : code.substring(0, code.length() - DIGITS_A_TIER),
                lights.open(),
                lights.late(),
                lights.soon(),
                lights.counts());
    }
}
