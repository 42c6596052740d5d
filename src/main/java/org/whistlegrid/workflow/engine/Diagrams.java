package org.whistlegrid.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jboss.logging.Logger;
import org.whistlegrid.platform.Sha256;

/**
 * The diagrams of the jar. One is deployed when the jar brings another text than the jar before it did; an unchanged one
 * never covers an edition that an office deployed by hand.
 */
@ApplicationScoped
public class Diagrams {

    /** File names; file name = process id. */
    public static final List<String> PROCESSES =
            List.of("incident", "department-order", "application", "whistle", "unit-report");

    private static final Logger LOG = Logger.getLogger(Diagrams.class);

    private final ProcessEngine engine;
    private final DeployedDiagrams deployed;

    Diagrams(ProcessEngine engine, DeployedDiagrams deployed) {
        this.engine = engine;
        this.deployed = deployed;
    }

    /** Nodes that start together wait for each other, so that each change is deployed once. */
    @Transactional
    public void deployChanged() {
        deployed.lock();
        Map<String, String> known = deployed.hashes();
        Map<String, byte[]> changed = new TreeMap<>();
        for (String process : PROCESSES) {
            byte[] diagram = read(process);
            if (!Sha256.hex(diagram).equals(known.get(process))) {
                changed.put(process, diagram);
            }
        }
        if (!changed.isEmpty()) {
            deploy(changed);
        }
    }

    private void deploy(Map<String, byte[]> changed) {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("jar").source("jar");
        changed.forEach((process, diagram) -> {
            deployment.addInputStream(process + ".bpmn", new ByteArrayInputStream(diagram));
            deployed.remember(process, Sha256.hex(diagram));
        });
        deployment.deploy();
        LOG.infof("Deployed diagrams %s", changed.keySet());
    }

    /** All deployments that this node can run the timers of: everything that was there when it started. */
    @Transactional
    public Set<String> deployments() {
        return engine.getRepositoryService().createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    /** The text that came with this version of the product. */
    public byte[] text(String process) {
        return read(process);
    }

    private static byte[] read(String process) {
        String name = "processes/" + process + ".bpmn";
        InputStream diagram = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (diagram == null) {
            throw new IllegalStateException("The jar lacks " + name);
        }
        return bytes(diagram);
    }

    /** Reads to the end and closes. */
    public static byte[] bytes(InputStream diagram) {
        try (diagram) {
            return diagram.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
