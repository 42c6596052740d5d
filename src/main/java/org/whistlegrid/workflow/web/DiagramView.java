package org.whistlegrid.workflow.web;

import java.util.List;

/** The diagrams of a case, the case first. */
public record DiagramView(List<ProcessView> processes) {

    /**
     * @param key process id
     * @param name the diagram's own title
     * @param xml BPMN 2.0 with its drawing, the very version this case runs on
     * @param active ids of elements where something waits now
     * @param passed ids of elements left at least once
     */
    public record ProcessView(String key, String name, String xml, List<String> active, List<String> passed) {}
}
