/** The embedded engine: configuration, start and stop, diagrams of the jar, its clock, due timers, jobs that gave up. */
@NullMarked
package org.whistlegrid.workflow.engine;

import org.jspecify.annotations.NullMarked;
