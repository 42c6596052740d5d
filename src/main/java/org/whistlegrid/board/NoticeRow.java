package org.whistlegrid.board;

import org.jspecify.annotations.Nullable;
import org.whistlegrid.supervision.NoticeFacts;

/**
 * A notice in a list, with the matter it is about.
 *
 * @param matter null for a whistle that stands alone
 */
public record NoticeRow(NoticeFacts notice, @Nullable MatterFacts matter) {}
