/** Storage of the time-limit room and what it ships with. */
@NullMarked
package org.whistlegrid.timelimit.internal;

import org.jspecify.annotations.NullMarked;
