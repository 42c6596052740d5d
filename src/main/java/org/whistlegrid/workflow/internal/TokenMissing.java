package org.whistlegrid.workflow.internal;

import java.util.UUID;

/**
 * A token is not where the aggregate's stage says it must be: a defect, never a user's mistake. The transaction rolls
 * back, so the two truths cannot part.
 */
public class TokenMissing extends IllegalStateException {

    TokenMissing(UUID businessKey, Task task) {
        super("No token of " + businessKey + " waits at '" + task.element()
                + "'. Its stage and its process differ, or two commands met; look at the diagram of the case.");
    }
}
