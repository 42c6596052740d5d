/** The stored grid, the index positions are located in, the loader and the tiles. */
@NullMarked
package org.whistlegrid.grid.internal;

import org.jspecify.annotations.NullMarked;
