/**
 * Watches limits and climbs the ladder: every warning and passing is noticed once, every rung 提醒 催办 督办 通报 约谈 is
 * data by class. Also the requester's word afterwards (回访), the district's coordination, joint meetings, talks, and the
 * rhythm of lists. Doors: {@link org.whistlegrid.supervision.Supervision} for the procedure's watch,
 * {@link org.whistlegrid.supervision.NoticeDesk} for officers and units,
 * {@link org.whistlegrid.supervision.SupervisionDesk} for what an officer raises himself,
 * {@link org.whistlegrid.supervision.AttributionDesk} for who held the stage,
 * {@link org.whistlegrid.supervision.CoordinationDesk}, {@link org.whistlegrid.supervision.MeetingDesk},
 * {@link org.whistlegrid.supervision.SummonsDesk}, {@link org.whistlegrid.supervision.CadenceDesk},
 * {@link org.whistlegrid.supervision.LadderDesk} for the rules, {@link org.whistlegrid.supervision.RevisitDesk}. It may call
 * whistle, dispatch and everything below.
 */
@NullMarked
package org.whistlegrid.supervision;

import org.jspecify.annotations.NullMarked;
