/**
 * Watches limits and climbs the ladder: every warning and passing is noticed once, every rung 提醒 催办 督办 通报 约谈 is
 * data. Also asks the requester afterwards (回访). Doors: {@link org.whistlegrid.supervision.Supervision} for the
 * procedure's watch, {@link org.whistlegrid.supervision.NoticeDesk} for officers and units,
 * {@link org.whistlegrid.supervision.RevisitDesk}. It may call dispatch and everything below.
 */
@NullMarked
package org.whistlegrid.supervision;

import org.jspecify.annotations.NullMarked;
