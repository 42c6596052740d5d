package org.whistlegrid.board;

import org.whistlegrid.supervision.NoticeFacts;

/** A notice in a list, with the matter it is about. */
public record NoticeRow(NoticeFacts notice, MatterFacts matter) {}
