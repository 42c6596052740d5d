package org.whistlegrid.workflow.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.batch.BatchStatistics;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.whistlegrid.platform.CurrentActor;

/**
 * Moves running cases to another edition on request. Places keep their ids by contract, so each token stays at its place
 * and each timer keeps its instant; stages are not touched. Asking again moves only who is left.
 */
@ApplicationScoped
@Transactional
public class Migrations {

    private static final int MOST = 100;

    private final ProcessEngine engine;
    private final Editions editions;
    private final EditionRows rows;
    private final CurrentActor actor;
    private final Clock clock;

    Migrations(ProcessEngine engine, Editions editions, EditionRows rows, CurrentActor actor, Clock clock) {
        this.engine = engine;
        this.editions = editions;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @throws EditionRefused when a place of one edition has no counterpart in the other, or nothing runs on the first
     */
    public Migration start(String process, int from, int to, String reason) {
        String source = editions.definition("/from", process, from);
        MigrationPlan plan = plan(source, editions.definition("/to", process, to), from, to);
        var affected = engine.getRuntimeService().createProcessInstanceQuery().processDefinitionId(source);
        int cases = (int) affected.count();
        if (cases == 0) {
            throw EditionRefused.nobodyToMove(from);
        }
        Batch batch = engine.getRuntimeService()
                .newMigration(plan)
                .processInstanceQuery(affected)
                .executeAsync();
        Migration started = new Migration(
                batch.getId(), process, from, to, cases, reason, actor.get().username(), clock.instant(), cases, 0);
        rows.add(started);
        return started;
    }

    private MigrationPlan plan(String source, String target, int from, int to) {
        try {
            return engine.getRuntimeService()
                    .createMigrationPlan(source, target)
                    .mapEqualActivities()
                    .build();
        } catch (MigrationPlanValidationException e) {
            throw EditionRefused.cannotMove(
                    from,
                    to,
                    e.getValidationReport().getInstructionReports().stream()
                            .flatMap(report -> report.getFailures().stream())
                            .collect(Collectors.joining("; ")));
        }
    }

    /** The newest hundred, with how far they are. */
    public List<Migration> of(String process) {
        return rows.migrations(process, MOST).stream().map(this::progress).toList();
    }

    private Migration progress(Migration migration) {
        BatchStatistics now = engine.getManagementService()
                .createBatchStatisticsQuery()
                .batchId(migration.id())
                .singleResult();
        // the engine forgets a batch that is through
        return now == null ? migration : migration.progress(now.getRemainingJobs(), now.getFailedJobs());
    }
}
