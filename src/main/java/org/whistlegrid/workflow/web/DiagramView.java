package org.whistlegrid.workflow.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.whistlegrid.dispatch.ApplicationKind;

/** The diagrams of a case, the case first. */
public record DiagramView(List<ProcessView> processes) {

    /**
     * @param key process id
     * @param name the diagram's own title
     * @param subject the case, the order or the application whose procedure it is
     * @param application what is asked for, when it is the procedure of an application
     * @param xml BPMN 2.0 with its drawing, the very version this case runs on
     * @param active ids of elements where something waits now
     * @param passed ids of elements left at least once
     * @param visits to people's tasks, in order of arrival; a task that was done again has several
     */
    public record ProcessView(
            String key,
            String name,
            UUID subject,
            @Nullable ApplicationKind application,
            String xml,
            List<String> active,
            List<String> passed,
            List<VisitView> visits) {}

    /**
     * @param until when it was done; null while it waits
     * @param by name of who did it; null while it waits
     */
    public record VisitView(String element, Instant since, @Nullable Instant until, @Nullable String by) {}
}
