/**
 * The work of departments: an order 工单 to one unit, its limits L1 to L3, and the verbs sign, assign, contact, feed
 * back, submit and verify. Doors: {@link org.whistlegrid.dispatch.DispatchDesk} for dispatchers,
 * {@link org.whistlegrid.dispatch.OrderDesk} for the unit, {@link org.whistlegrid.dispatch.VerificationDesk} for who
 * checks. It may call incident and everything below.
 */
@NullMarked
package org.whistlegrid.dispatch;

import org.jspecify.annotations.NullMarked;
