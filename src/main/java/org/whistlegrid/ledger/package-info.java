/**
 * The books that a case stands in until it is struck off (台账): what is open, what stands still, what is supervised, what
 * is disputed, and what was late when a month ended. Words: a <em>ledger</em> is one of the five; an <em>entry</em> one
 * suspension, note or dispute; the <em>zero-check</em> the kept list of a month. It stands above the board, whose rows it
 * reads, hears committed facts through the outbox, and writes nothing that other rooms know. Door: none; it answers its
 * own {@code web}. Every list, count and export is limited by {@link org.whistlegrid.directory.Scope}.
 */
@NullMarked
package org.whistlegrid.ledger;

import org.jspecify.annotations.NullMarked;
