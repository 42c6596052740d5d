/** Maps drawn here as pictures: tiles for browsers that cannot draw them, surroundings for paper. */
@NullMarked
package org.whistlegrid.grid.picture;

import org.jspecify.annotations.NullMarked;
