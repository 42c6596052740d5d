/** Ladders as dated data: which one is in force for which class, which one an order climbs, how a new one is set. */
@NullMarked
package org.whistlegrid.supervision.ladder;

import org.jspecify.annotations.NullMarked;
