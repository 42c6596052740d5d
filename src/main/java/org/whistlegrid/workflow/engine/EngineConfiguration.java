package org.whistlegrid.workflow.engine;

import jakarta.transaction.TransactionManager;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.defaults.DefaultSqlSessionFactory;
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

    static final String DATABASE = "postgres";
    static final String SCHEMA = "engine";
    static final String TABLE_PREFIX = SCHEMA + ".";

    private static final String BATCHES_KEPT = "P180D";

    private final Mappings mappings;

    EngineConfiguration(
            TransactionManager transactions,
            DataSource dataSource,
            Map<String, JavaDelegate> steps,
            EngineSettings settings,
            Ids ids,
            Mappings mappings) {
        this.mappings = mappings;
        setTransactionManager(transactions);
        setTransactionsExternallyManaged(true);
        setDataSource(dataSource);
        setDatabaseType(DATABASE);
        setDatabaseSchema(SCHEMA);
        setDatabaseTablePrefix(TABLE_PREFIX);
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
        setBatchOperationHistoryTimeToLive(BATCHES_KEPT);
        setHistoryCleanupBatchWindowStartTime(settings.forgetFrom());
        setHistoryCleanupBatchWindowEndTime(settings.forgetUntil());
    }

    private void runJobs(EngineSettings settings) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(settings.jobThreads());
        executor.setMaxPoolSize(settings.jobThreads());
        executor.setMaxJobsPerAcquisition(settings.jobsAtOnce());
        executor.setQueueSize(2 * settings.jobsAtOnce());
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

    @Override
    protected void initSqlSessionFactory() {
        Configuration read = mappings.get();
        read.setEnvironment(new Environment("default", transactionFactory, dataSource));
        setSqlSessionFactory(new DefaultSqlSessionFactory(read));
    }
}
