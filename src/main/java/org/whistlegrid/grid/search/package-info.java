/** Finding places by words and codes: one index in memory for each version somebody asks. */
@NullMarked
package org.whistlegrid.grid.search;

import org.jspecify.annotations.NullMarked;
