/**
 * Where reports from every channel come in: located, classified, checked, answered. The door is
 * {@link org.whistlegrid.intake.Intake}. It calls the rooms below (grid, catalogue, attachment, directory) and opens the
 * case through its port {@link org.whistlegrid.intake.CaseOpening}, which the incident room above implements.
 */
@NullMarked
package org.whistlegrid.intake;

import org.jspecify.annotations.NullMarked;
