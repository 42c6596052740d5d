package org.whistlegrid.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DeployingDiagramsTest {

    private static final String PROCESS = "department-order";

    @Inject
    Diagrams diagrams;

    @Inject
    DeployedDiagrams deployed;

    @Inject
    ProcessEngine engine;

    @AfterEach
    void bringBackTheJarsDiagram() {
        forgetWhatTheJarDeployed();
        diagrams.deployChanged();
    }

    @Test
    void leavesAnUnchangedDiagramAlone() {
        int version = latest().getVersion();
        diagrams.deployChanged();
        assertThat(latest().getVersion()).isEqualTo(version);
    }

    @Test
    void neverCoversAnEditionByHandWithTheJarsOldText() {
        String edited = deployByHand();
        diagrams.deployChanged();
        assertThat(latest().getDeploymentId()).isEqualTo(edited);
    }

    @Test
    void deploysTheJarsTextWhenItIsNew() {
        String edited = deployByHand();
        forgetWhatTheJarDeployed();
        diagrams.deployChanged();
        assertThat(latest().getDeploymentId()).isNotEqualTo(edited);
    }

    private String deployByHand() {
        var text = engine.getRepositoryService().getProcessModel(latest().getId());
        return QuarkusTransaction.requiringNew().call(() -> engine.getRepositoryService()
                .createDeployment()
                .name("by hand")
                .addInputStream(PROCESS + ".bpmn", text)
                .deploy()
                .getId());
    }

    private void forgetWhatTheJarDeployed() {
        QuarkusTransaction.requiringNew().run(() -> deployed.remember(PROCESS, "an older text"));
    }

    private ProcessDefinition latest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult();
    }
}
