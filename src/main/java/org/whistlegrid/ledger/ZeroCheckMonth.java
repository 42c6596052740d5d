package org.whistlegrid.ledger;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The kept list of one month in figures, as far as the asker may see its lines.
 *
 * @param month its first day
 * @param drawnAt when it was drawn up
 * @param late lines that stood late on the ledger when the month ended
 * @param excused of those, where all that was late counts as none by now
 * @param notCleared of those, still open now and not standing still until a day
 * @param forced closed by force in the month; counted apart
 */
public record ZeroCheckMonth(LocalDate month, Instant drawnAt, long late, long excused, long notCleared, long forced) {}
