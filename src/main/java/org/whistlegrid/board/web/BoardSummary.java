package org.whistlegrid.board.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.board.BoardFigures;
import org.whistlegrid.board.Lights;
import org.whistlegrid.board.Names;
import org.whistlegrid.grid.Tier;
import org.whistlegrid.timelimit.Light;

/**
 * The figures of the board; each is the length of a list of {@code /board/matters}, or of a part of one.
 *
 * @param lateExcused open and late, where all that is late counts as none
 * @param closedTodayLate of what was struck off today, with a limit that was passed
 * @param closedTodayExcused of those, where the lateness counts as none
 */
public record BoardSummary(
        Instant asOf,
        long open,
        Map<Light, Long> lights,
        Map<String, Long> stages,
        List<UnitFigure> units,
        List<AreaFigure> areas,
        long lateExcused,
        long dueNextHour,
        long createdToday,
        long closedToday,
        long closedTodayLate,
        long closedTodayExcused) {

    static BoardSummary of(BoardFigures figures, Names names) {
        return new BoardSummary(
                figures.asOf(),
                figures.all().open(),
                figures.all().counts(),
                figures.stages(),
                figures.units().entrySet().stream()
                        .map(entry -> UnitFigure.of(entry.getKey(), entry.getValue(), names))
                        .toList(),
                Stream.concat(
                                areas(Tier.SUB_DISTRICT, figures.subDistricts(), names),
                                areas(Tier.COMMUNITY, figures.communities(), names))
                        .toList(),
                figures.lateExcused(),
                figures.dueNextHour(),
                figures.createdToday(),
                figures.closedToday(),
                figures.closedTodayLate(),
                figures.closedTodayExcused());
    }

    private static Stream<AreaFigure> areas(Tier tier, Map<String, Lights> byCode, Names names) {
        return byCode.entrySet().stream()
                .map(entry -> AreaFigure.of(tier, entry.getKey(), entry.getValue(), names.area(entry.getKey())));
    }

    public record UnitFigure(String unit, @Nullable String unitName, long open, Map<Light, Long> lights) {

        static UnitFigure of(String unit, Lights lights, Names names) {
            return new UnitFigure(unit, names.unitInShort(unit), lights.open(), lights.counts());
        }
    }
}
