/**
 * The grid before it is in force. A draft is an import or a redraw; it lies in tables of its own and nobody locates by it.
 * It is checked (topology report), and healed on request; published, it becomes a version with an effective date. A draft
 * is all or nothing: cancelled or discarded, nothing of it is left but the record that it was. Whatever knows topology
 * stands in {@code topology} and is pure.
 *
 * <p>Words: draft, row, act (one recorded change), finding, check, to heal, to publish. Doors: {@link
 * org.whistlegrid.draft.Drafts} for its course, {@link org.whistlegrid.draft.DraftRows} to write rows into one, {@link
 * org.whistlegrid.draft.RedrawDesk} and {@link org.whistlegrid.draft.CommunityDesk} for the acts of a redraw, {@link
 * org.whistlegrid.draft.Rebasing}, {@link org.whistlegrid.draft.Publishing}. It calls {@code grid}, which makes a drawing
 * the next version, and below.
 */
@NullMarked
package org.whistlegrid.draft;

import org.jspecify.annotations.NullMarked;
