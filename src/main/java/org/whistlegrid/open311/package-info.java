/**
 * The foreign vocabulary Open311 GeoReport v2, in and out, for cities whose channels speak it. Nobody depends on it. The room is
 * reserved on the top step of the staircase; it is still empty.
 */
@NullMarked
package org.whistlegrid.open311;

import org.jspecify.annotations.NullMarked;
