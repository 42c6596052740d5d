/**
 * What is right and wrong about drawn areas, and how small wrongs are mended. Pure: no database, no framework, no clock;
 * degrees go in, and only a {@link org.whistlegrid.draft.topology.Scale} knows how large they are on the ground.
 *
 * <p>Everything is looked up in trees over envelopes and decided pair by pair of neighbours, so that the time grows with
 * the number of borders. JTS does the geometry: RelateNG decides, OverlayNG measures.
 */
@NullMarked
package org.whistlegrid.draft.topology;

import org.jspecify.annotations.NullMarked;
