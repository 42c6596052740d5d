/** Drafts over HTTP under {@code /api/v1/grid/drafts}: administrators draw, the command center may look. */
@NullMarked
package org.whistlegrid.draft.web;

import org.jspecify.annotations.NullMarked;
