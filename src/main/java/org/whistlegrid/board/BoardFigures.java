package org.whistlegrid.board;

import java.time.Instant;
import java.util.Map;

/**
 * The figures of the board at one instant, as far as the asker may see. Every number is the length of a list that
 * {@link MatterFilter} can ask for.
 *
 * @param stages open matters by stage
 * @param units by key of the unit that holds the newest order; what nobody holds yet is in none
 * @param subDistricts by code of the sub-district
 * @param communities by code of the community
 * @param lateExcused open and late, where all that is late counts as none (exempted)
 * @param dueNextHour limits that are due within the next 60 minutes
 * @param createdToday reported since midnight, whatever became of it
 * @param closedToday struck off since midnight; void ones do not count
 * @param closedTodayLate of those, with a limit that was passed: the raw fact
 * @param closedTodayExcused of those, where all passed limits count as none (objection upheld, appeal granted)
 */
public record BoardFigures(
        Instant asOf,
        Lights all,
        Map<String, Long> stages,
        Map<String, Lights> units,
        Map<String, Lights> subDistricts,
        Map<String, Lights> communities,
        long lateExcused,
        long dueNextHour,
        long createdToday,
        long closedToday,
        long closedTodayLate,
        long closedTodayExcused) {}
