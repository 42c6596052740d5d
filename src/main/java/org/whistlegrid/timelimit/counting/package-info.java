/**
 * The counting of time, to the instant, without a framework, a database or a clock: everything comes in as a value. The
 * rules are those of domain.md §2.3 (units) and §2.4 (how policy and category meet).
 */
@NullMarked
package org.whistlegrid.timelimit.counting;

import org.jspecify.annotations.NullMarked;
