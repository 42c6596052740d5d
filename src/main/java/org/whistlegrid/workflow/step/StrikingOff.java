package org.whistlegrid.workflow.step;

import java.util.UUID;

/** What the step {@code strikeOff} asks for. */
interface StrikingOff {

    void strikeOff(UUID incident);
}
