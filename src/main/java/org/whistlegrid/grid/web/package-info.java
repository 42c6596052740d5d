/** The grid over HTTP: all of it is public, as a map is. */
@NullMarked
package org.whistlegrid.grid.web;

import org.jspecify.annotations.NullMarked;
