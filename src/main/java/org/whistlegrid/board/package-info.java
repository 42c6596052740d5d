/**
 * What people look at: the read model of all matters with their lights, the lists and figures over it, the page of one
 * matter, and the push that says that something changed. Words: a <em>matter</em> is a case with its newest order as one
 * row; a <em>box</em> a pile of a unit's orders. It hears committed facts through the outbox, reads the truth again
 * through the views and doors of the rooms below, and answers its own {@code web} only: nothing calls it, and nothing
 * flows back. Every query is limited by {@link org.whistlegrid.directory.Scope}.
 */
@NullMarked
package org.whistlegrid.board;

import org.jspecify.annotations.NullMarked;
