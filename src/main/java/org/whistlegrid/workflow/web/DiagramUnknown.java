package org.whistlegrid.workflow.web;

import java.util.UUID;
import org.whistlegrid.platform.Refusal;

/** The case is unknown, or so long closed that the engine has forgotten its way. */
public class DiagramUnknown extends Refusal {

    DiagramUnknown(UUID incident) {
        super(Kind.UNKNOWN, "diagram-unknown", null, incident);
    }
}
