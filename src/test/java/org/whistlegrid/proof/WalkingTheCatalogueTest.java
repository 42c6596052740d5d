package org.whistlegrid.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.whistlegrid.incident.internal.Archiving;
import org.whistlegrid.platform.TimeMachine;
import org.whistlegrid.workflow.check.Finding;
import org.whistlegrid.workflow.check.ProcedureCheck;

/**
 * Walks the whole catalogue of journeys and then asks what was walked: each line held, every element of every diagram was
 * passed, every refusal of the rooms was met.
 */
@QuarkusTest
class WalkingTheCatalogueTest {

    @Inject
    TimeMachine time;

    @Inject
    Clock clock;

    @Inject
    EntityManager entities;

    @Inject
    Digest digest;

    @Inject
    ProcessEngine engine;

    @Inject
    Archiving archiving;

    @Inject
    ProcedureCheck check;

    private final Set<String> disagreements = new LinkedHashSet<>();

    @TestFactory
    Stream<DynamicNode> theCatalogue() {
        City.awaitDistrict();
        DiagramCoverage coverage = new DiagramCoverage(engine);
        Walk walk = new Walk(time, clock, digest, archiving::sweep);
        City.begin(entities);
        coverage.begin();
        List<Walk.Journey> journeys;
        try {
            journeys = walk.walk(
                    Catalogue.read(),
                    Calendar.plainMonday(clock.instant(), PlainCalendar.shipped()),
                    this::stagesAndTokensAgree);
            journeys.forEach(journey -> City.leave(journey.scene));
        } finally {
            coverage.end();
            City.end();
        }
        coverage.print(Path.of("target/bpmn-coverage.txt"));
        return Stream.of(
                dynamicContainer("journeys", journeys.stream().map(WalkingTheCatalogueTest::line)),
                dynamicTest("stages and tokens agreed whenever the clock moved", () -> assertThat(disagreements)
                        .isEmpty()),
                dynamicContainer("diagrams", coverage.rows().stream().map(WalkingTheCatalogueTest::whole)),
                dynamicContainer(
                        "refusals",
                        Refusals.ofTheRooms().stream()
                                .map(code -> dynamicTest(code, () -> assertThat(walk.refusals())
                                        .as("refusals that a line of the catalogue walks into")
                                        .contains(code)))));
    }

    private static DynamicNode line(Walk.Journey journey) {
        return dynamicTest(
                journey.told.title(), () -> assertThat(journey.failure).isNull());
    }

    private static DynamicNode whole(DiagramCoverage.Row row) {
        return dynamicTest(row.diagram(), () -> assertThat(row.missing())
                .as(row.line() + "; see target/bpmn-coverage.txt")
                .isEmpty());
    }

    private void stagesAndTokensAgree() {
        QuarkusTransaction.requiringNew().call(check::findings).stream()
                .map(Finding::said)
                .forEach(disagreements::add);
    }
}
