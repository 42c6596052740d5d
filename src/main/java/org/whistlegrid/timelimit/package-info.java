/**
 * By when: the calendar, the five units of time, the policies and the {@link org.whistlegrid.timelimit.Deadline}s that
 * come of them. The counting itself is pure and stands in {@code counting}; storage and HTTP are around it. Words: a
 * <em>span</em> is an amount of a unit, a <em>limit</em> one of the four L1 to L4, a <em>light</em> how a limit stands.
 * The door is {@link org.whistlegrid.timelimit.TimeLimits}. It calls only the ground.
 */
@NullMarked
package org.whistlegrid.timelimit;

import org.jspecify.annotations.NullMarked;
