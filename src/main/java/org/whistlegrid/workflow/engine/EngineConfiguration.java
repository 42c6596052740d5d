package org.whistlegrid.workflow.engine;

import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.interceptor.CommandContextInterceptor;
import org.camunda.bpm.engine.impl.interceptor.JakartaTransactionInterceptor;
import org.camunda.bpm.engine.impl.interceptor.LogInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.whistlegrid.platform.Ids;

/**
 * The engine on Quarkus' own transaction manager and pool: a verb's rows and its token commit or roll back together.
 * Everything that this product does not use is switched off. Decision record 0001.
 */
class EngineConfiguration extends JakartaTransactionProcessEngineConfiguration {

    private static final String SCHEMA = "engine";

    EngineConfiguration(
            TransactionManager transactions,
            DataSource dataSource,
            Map<String, JavaDelegate> steps,
            EngineSettings settings,
            Ids ids) {
        setTransactionManager(transactions);
        setTransactionsExternallyManaged(true);
        setDataSource(dataSource);
        setDatabaseType("postgres");
        setDatabaseSchema(SCHEMA);
        setDatabaseTablePrefix(SCHEMA + ".");
        setDatabaseSchemaUpdate(DB_SCHEMA_UPDATE_FALSE);
        setClassLoader(Thread.currentThread().getContextClassLoader());
        // The engine's own counter is a row that all nodes update; time-ordered ids also keep its indexes warm.
        setIdGenerator(() -> ids.next().toString());
        setBeans(Map.copyOf(steps));
        remember(settings);
        runJobs(settings);
        leaveOut();
    }

    /** Audit: who stood where, enough for the diagram view. Our own history is the record. */
    private void remember(EngineSettings settings) {
        setHistory(HISTORY_AUDIT);
        setEnforceHistoryTimeToLive(true);
        setHistoryCleanupBatchWindowStartTime(settings.forgetFrom());
        setHistoryCleanupBatchWindowEndTime(settings.forgetUntil());
    }

    private void runJobs(EngineSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setWaitTimeInMillis((int) settings.look().toMillis());
        executor.setMaxWait(settings.look().toMillis());
        executor.setLockTimeInMillis((int) settings.hold().toMillis());
        setJobExecutor(executor);
        // Started after the diagrams are deployed, by EngineLife.
        setJobExecutorActivate(false);
        // A node of the old version leaves the timers of a newer diagram to those that have its steps.
        setJobExecutorDeploymentAware(true);
        setJobExecutorAcquireByDueDate(true);
        setEnsureJobDueDateNotNull(true);
        setFailedJobRetryTimeCycle(settings.retryPauses());
    }

    private void leaveOut() {
        setAuthorizationEnabled(false);
        setCmmnEnabled(false);
        setDmnEnabled(false);
        setMetricsEnabled(false);
        setTaskMetricsEnabled(false);
        setDbMetricsReporterActivate(false);
        setStandaloneTasksEnabled(false);
        setJavaSerializationFormatEnabled(false);
        setSkipOutputMappingOnCanceledActivities(true);
    }

    /**
     * The check of the schema version runs in a transaction like every other command; without one the pool answers
     * "Deferred enlistment not supported".
     */
    @Override
    protected void initCommandExecutorDbSchemaOperations() {
        commandExecutorSchemaOperations = initInterceptorChain(List.of(
                new LogInterceptor(),
                new JakartaTransactionInterceptor(transactionManager, false, this),
                new CommandContextInterceptor(dbSchemaOperationsCommandContextFactory, this),
                actualCommandExecutor));
    }
}
