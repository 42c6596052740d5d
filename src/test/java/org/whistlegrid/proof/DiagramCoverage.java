package org.whistlegrid.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;

/**
 * Which flow nodes and sequence flows of the diagrams were walked, and how often; heard from the engine by the listener of
 * camunda-process-test-coverage. Diagrams that were parsed before are parsed anew, so that it hears them too.
 */
final class DiagramCoverage {

    private final ProcessEngineConfigurationImpl configuration;
    private final ProcessEngine engine;
    private final Map<String, Integer> walked = new ConcurrentHashMap<>();
    private final ElementCoverageParseListener listener = new ElementCoverageParseListener();

    DiagramCoverage(ProcessEngine engine) {
        this.engine = engine;
        this.configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        listener.setCoverageState(
                event -> walked.merge(event.getModelKey() + "#" + event.getDefinitionKey(), 1, Integer::sum));
    }

    void begin() {
        listeners().add(listener);
        // the cache has parsers of its own; these are set up the same way
        configuration.getDeploymentCache().setDeployers(configuration.getDeployers());
        configuration.getDeploymentCache().discardProcessDefinitionCache();
    }

    void end() {
        listeners().remove(listener);
        configuration.getDeploymentCache().discardProcessDefinitionCache();
    }

    private List<BpmnParseListener> listeners() {
        return configuration.getDeployers().stream()
                .filter(BpmnDeployer.class::isInstance)
                .map(deployer -> ((BpmnDeployer) deployer).getBpmnParser().getParseListeners())
                .findFirst()
                .orElseThrow();
    }

    /** One diagram's count. */
    record Row(String diagram, int nodes, int walkedNodes, int flows, int walkedFlows, Set<String> missing) {

        String line() {
            return "%-18s %3d of %3d flow nodes, %3d of %3d sequence flows%s"
                    .formatted(
                            diagram,
                            walkedNodes,
                            nodes,
                            walkedFlows,
                            flows,
                            missing.isEmpty() ? "" : ", never walked: " + String.join(" ", missing));
        }
    }

    List<Row> rows() {
        return definitions().map(this::row).toList();
    }

    private Stream<ProcessDefinition> definitions() {
        return engine.getRepositoryService().createProcessDefinitionQuery().latestVersion().list().stream()
                .sorted((one, other) -> one.getKey().compareTo(other.getKey()));
    }

    private Row row(ProcessDefinition definition) {
        BpmnModelInstance model = engine.getRepositoryService().getBpmnModelInstance(definition.getId());
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        Collection<SequenceFlow> flows = model.getModelElementsByType(SequenceFlow.class);
        Set<String> missing = new TreeSet<>();
        return new Row(
                definition.getKey(),
                nodes.size(),
                walked(definition, nodes, missing),
                flows.size(),
                walked(definition, flows, missing),
                missing);
    }

    private int walked(ProcessDefinition definition, Collection<? extends FlowElement> elements, Set<String> missing) {
        int count = 0;
        for (FlowElement element : elements) {
            if (walked.containsKey(definition.getKey() + "#" + element.getId())) {
                count++;
            } else {
                missing.add(element.getId());
            }
        }
        return count;
    }

    /** The whole table, with how often each element was walked. */
    void print(Path file) {
        StringBuilder text = new StringBuilder();
        rows().forEach(row -> text.append(row.line()).append('\n'));
        text.append('\n');
        new TreeMap<>(walked).forEach((element, times) -> text.append("%7d  %s%n".formatted(times, element)));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
