/**
 * The grid before it is in force. A draft is an import or a redraw; it lies in tables of its own and nobody locates by it.
 * It is checked (topology report), and healed on request; published, it becomes a version with an effective date. A draft
 * is all or nothing: cancelled or discarded, nothing of it is left but the record that it was.
 *
 * <p>Words: draft, row, act (one recorded change), finding, check, to heal, to publish. Doors: {@link
 * org.whistlegrid.grid.draft.Drafts} for its course, {@link org.whistlegrid.grid.draft.DraftRows} to write rows into one.
 */
@NullMarked
package org.whistlegrid.grid.draft;

import org.jspecify.annotations.NullMarked;
