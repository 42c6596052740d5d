/**
 * The whistle 吹哨: a sub-district calls departments to a matter that it cannot settle alone, and each called unit reports
 * 报到 (Beijing street ordinance Art 5, 11, 44; Beijing 接诉即办 ordinance Art 33). A whistle belongs to a case or stands
 * alone; each called unit has a report of its own with its own limits. Words: a <i>report</i> here is a unit's coming, not
 * what a resident reports; a <i>breach</i> is a refusal to come, kept and judged by the district. Doors: {@link
 * org.whistlegrid.whistle.WhistleDesk} and {@link org.whistlegrid.whistle.CommandDesk} for who blows, {@link
 * org.whistlegrid.whistle.ReportDesk} for who is called, {@link org.whistlegrid.whistle.BreachDesk} for the district, {@link
 * org.whistlegrid.whistle.RatingDesk} for both sides, {@link org.whistlegrid.whistle.PartnerDesk} for another sub-district,
 * {@link org.whistlegrid.whistle.WhistleFiles} and {@link org.whistlegrid.whistle.WhistleLists} to look, {@link
 * org.whistlegrid.whistle.WhistleWatch} for the procedure. It may call dispatch and everything below; supervision hears its
 * events.
 */
@NullMarked
package org.whistlegrid.whistle;

import org.jspecify.annotations.NullMarked;
