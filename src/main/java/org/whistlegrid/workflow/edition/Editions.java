package org.whistlegrid.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.whistlegrid.platform.CurrentActor;
import org.whistlegrid.platform.Sha256;
import org.whistlegrid.workflow.contract.DiagramContract;
import org.whistlegrid.workflow.contract.DiagramFinding;
import org.whistlegrid.workflow.contract.DiagramFinding.Rule;
import org.whistlegrid.workflow.engine.DeployedDiagrams;
import org.whistlegrid.workflow.engine.Diagrams;

/** The editions of each diagram: what is in force, what was, and the next one put in by hand. */
@ApplicationScoped
@Transactional
public class Editions {

    private final ProcessEngine engine;
    private final Diagrams shipped;
    private final DeployedDiagrams deployed;
    private final EditionRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    Editions(
            ProcessEngine engine,
            Diagrams shipped,
            DeployedDiagrams deployed,
            EditionRows rows,
            CurrentActor actor,
            Clock clock) {
        this.engine = engine;
        this.shipped = shipped;
        this.deployed = deployed;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /** All of one process, the newest first. */
    public List<Edition> of(String process) {
        requireKnown(process);
        Map<Integer, Edition.ByHand> byHand = rows.byHand(process);
        Map<String, Long> running = rows.running(process);
        return engine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .orderByProcessDefinitionVersion()
                .desc()
                .list()
                .stream()
                .map(each -> new Edition(
                        process,
                        each.getVersion(),
                        each.getName(),
                        running.getOrDefault(each.getId(), 0L),
                        byHand.get(each.getVersion())))
                .toList();
    }

    /** @return the engine's id of this edition */
    String definition(String where, String process, int version) {
        ProcessDefinition found = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .processDefinitionVersion(version)
                .singleResult();
        if (found == null) {
            throw EditionRefused.unknownVersion(where, process, version);
        }
        return found.getId();
    }

    /** @return the engine's id of this edition, whose text {@code DiagramTexts} reads */
    public String definition(String process, int version) {
        return definition("version", process, version);
    }

    /** @return everything that stands against deploying this text; empty when nothing does */
    public List<DiagramFinding> check(String process, byte[] diagram) {
        requireKnown(process);
        return new DiagramContract(process, shipped.text(process), Set.copyOf(Diagrams.PROCESSES)).findings(diagram);
    }

    /**
     * New cases start on it from this transaction on; those that run finish on theirs.
     *
     * @throws EditionRefused when it breaks the contract, or is the text already in force
     */
    public Edition deploy(String process, byte[] diagram, String reason) {
        List<DiagramFinding> findings = check(process, diagram);
        if (!findings.isEmpty()) {
            throw EditionRefused.breaksContract(findings);
        }
        deployed.lock();
        Edition inForce = of(process).get(0);
        if (Arrays.equals(diagram, text(definition(process, inForce.version())))) {
            throw EditionRefused.nothingChanged(inForce.version());
        }
        ProcessDefinition made = putIn(process, diagram);
        Edition.ByHand byHand = new Edition.ByHand(actor.get().username(), clock.instant(), reason);
        rows.add(process, made.getVersion(), made.getDeploymentId(), Sha256.hex(diagram), byHand);
        return new Edition(process, made.getVersion(), made.getName(), 0, byHand);
    }

    /** Whether this node's code can move the tokens of it; an unknown process is one of a newer version. */
    boolean keepsContract(EditionRows.Deployed edition) {
        return Diagrams.PROCESSES.contains(edition.process())
                && check(edition.process(), text(definition(edition.process(), edition.version())))
                        .isEmpty();
    }

    private ProcessDefinition putIn(String process, byte[] diagram) {
        try {
            DeploymentWithDefinitions made = engine.getRepositoryService()
                    .createDeployment()
                    .name("edition")
                    .source("edition")
                    .addInputStream(process + ".bpmn", new ByteArrayInputStream(diagram))
                    .deployWithResult();
            return made.getDeployedProcessDefinitions().get(0);
        } catch (ParseException e) {
            throw EditionRefused.breaksContract(e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream())
                    .map(error -> new DiagramFinding(Rule.ENGINE, error.getMainElementId(), error.getMessage()))
                    .toList());
        }
    }

    private byte[] text(String definition) {
        RepositoryService repository = engine.getRepositoryService();
        return Diagrams.bytes(repository.getProcessModel(definition));
    }

    private static void requireKnown(String process) {
        if (!Diagrams.PROCESSES.contains(process)) {
            throw EditionRefused.unknownProcess(process);
        }
    }
}
