/** The rhythm: which problems are looked at each month, each week, at once; lists draw themselves up on their day. */
@NullMarked
package org.whistlegrid.supervision.cadence;

import org.jspecify.annotations.NullMarked;
