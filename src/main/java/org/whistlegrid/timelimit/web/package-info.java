/** HTTP of the time-limit room under {@code /api/v1/time-limits}. */
@NullMarked
package org.whistlegrid.timelimit.web;

import org.jspecify.annotations.NullMarked;
