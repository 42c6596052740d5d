/**
 * OGC API Features over the tiers and public incident data. Nobody depends on it. The room is
 * reserved on the top step of the staircase; it is still empty.
 */
@NullMarked
package org.whistlegrid.ogcfeatures;

import org.jspecify.annotations.NullMarked;
