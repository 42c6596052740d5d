/**
 * The order of steps, the waiting and the timers of a case, drawn in {@code processes/*.bpmn} and run by the engine
 * inside this process. Words: a <i>token</i> stands at an element; a <i>step</i> is the code behind a service task; a
 * <i>fact</i> is one of the few process variables. It has no door: it implements ports of the rooms below (a case starts
 * its process) and hears their events (a signed order moves its token), always inside their transaction. The only room
 * that knows the engine's types; nobody calls it. Status is never read from here: a token is where it is because the
 * aggregate says so.
 */
@NullMarked
package org.whistlegrid.workflow;

import org.jspecify.annotations.NullMarked;
