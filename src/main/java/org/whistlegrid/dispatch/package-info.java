/**
 * The work of units: an order 工单 to one unit at one tier, its limits L1 to L3, and what is done with it. One order leads
 * a case, any number help. Doors: {@link org.whistlegrid.dispatch.DispatchDesk} for who places and names units,
 * {@link org.whistlegrid.dispatch.JointDesk} for who helps, {@link org.whistlegrid.dispatch.OrderDesk} and {@link org.whistlegrid.dispatch.ResultDesk} for the unit,
 * {@link org.whistlegrid.dispatch.Rerouting} for orders that go up or back,
 * {@link org.whistlegrid.dispatch.VerificationDesk} for who checks, {@link org.whistlegrid.dispatch.ClosingDesk} for how a
 * case leaves the ledger and comes back. It may call incident and everything below.
 */
@NullMarked
package org.whistlegrid.dispatch;

import org.jspecify.annotations.NullMarked;
