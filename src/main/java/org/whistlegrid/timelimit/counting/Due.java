package org.whistlegrid.timelimit.counting;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A due instant with the day it belongs to. They differ by one only at midnight: 24:00 of a day is 00:00 of the next.
 */
record Due(LocalDate day, Instant at) {}
