/**
 * The case 事件 and its history. An incident is one matter at one place; its {@link org.whistlegrid.incident.Stage} is
 * the only status that anybody sees. The door is {@link org.whistlegrid.incident.IncidentRegister}; the desk that accepts
 * reports is {@link org.whistlegrid.incident.AcceptanceDesk}, leaving the ledger and coming back is
 * {@link org.whistlegrid.incident.IncidentLedger}. What was done to a case is told by
 * {@link org.whistlegrid.incident.IncidentHistory}. The procedure that leads a case is behind the port
 * {@link org.whistlegrid.incident.IncidentProcess}, implemented above. It may call grid, catalogue, directory and
 * timelimit.
 */
@NullMarked
package org.whistlegrid.incident;

import org.jspecify.annotations.NullMarked;
