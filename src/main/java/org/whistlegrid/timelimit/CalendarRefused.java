package org.whistlegrid.timelimit;

import org.whistlegrid.platform.Refusal;

/** A year's file that cannot be the state's notice: a day of another year, a day named twice, no day at all. */
public class CalendarRefused extends Refusal {

    /** @param reason {@code year}, {@code days}, {@code day}, {@code other-year} or {@code twice}: completes the code */
    public CalendarRefused(String reason, String where, Object what) {
        super(Kind.UNPROCESSABLE, "calendar-" + reason, where, String.valueOf(what));
    }
}
