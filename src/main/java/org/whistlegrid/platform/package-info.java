/**
 * The ground that every room stands on: the clock, positions, refusals, events with their outbox, identifiers, the
 * acting person, idempotent commands and rows for the database. It knows no word of the domain and calls no room.
 */
@NullMarked
package org.whistlegrid.platform;

import org.jspecify.annotations.NullMarked;
