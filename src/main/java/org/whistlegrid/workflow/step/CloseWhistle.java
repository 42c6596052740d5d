package org.whistlegrid.workflow.step;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.whistlegrid.whistle.WhistleWatch;

/** The time for rating is over: the whistle is closed with what was said. */
@Named("closeWhistle")
@ApplicationScoped
public class CloseWhistle implements JavaDelegate {

    private final WhistleWatch whistles;

    CloseWhistle(WhistleWatch whistles) {
        this.whistles = whistles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        whistles.close(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
