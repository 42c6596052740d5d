package org.whistlegrid.timelimit.counting;

import java.util.List;

/**
 * The State Council's notice of one year's holidays and make-up days. Its days may reach into the neighbouring years
 * (a New Year's holiday that begins in December).
 */
public record YearNotice(int year, List<NoticedDay> days) {

    public YearNotice {
        days = List.copyOf(days);
    }
}
