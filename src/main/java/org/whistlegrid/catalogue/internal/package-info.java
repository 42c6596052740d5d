/** The lists of the catalogue: shipped files, stored editions, and the ones in force in memory. */
@NullMarked
package org.whistlegrid.catalogue.internal;

import org.jspecify.annotations.NullMarked;
