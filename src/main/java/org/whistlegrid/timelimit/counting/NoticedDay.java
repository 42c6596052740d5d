package org.whistlegrid.timelimit.counting;

import java.time.LocalDate;

/**
 * A day that the state's yearly notice names.
 *
 * @param name of the holiday it belongs to, also for a make-up day
 * @param off off, or a make-up working day
 */
public record NoticedDay(LocalDate date, String name, boolean off) {}
