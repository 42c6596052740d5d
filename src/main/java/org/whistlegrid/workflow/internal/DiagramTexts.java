package org.whistlegrid.workflow.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;

/** The text of each deployed version of a diagram. A version never changes, and there are few: kept once read. */
@ApplicationScoped
public class DiagramTexts {

    /** @param name the diagram's own title */
    public record Text(String name, String xml) {}

    private final ProcessEngine engine;
    private final Map<String, Text> read = new ConcurrentHashMap<>();

    DiagramTexts(ProcessEngine engine) {
        this.engine = engine;
    }

    /** @param definition the engine's id of a version */
    public Text of(String definition) {
        return read.computeIfAbsent(definition, this::load);
    }

    private Text load(String definition) {
        RepositoryService repository = engine.getRepositoryService();
        try (InputStream xml = repository.getProcessModel(definition)) {
            return new Text(
                    repository.getProcessDefinition(definition).getName(),
                    new String(xml.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
