package org.whistlegrid.bench.workflow;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.whistlegrid.bench.BareConfiguration;

/**
 * The same diagrams on the engine by itself, set up as the product sets it up, with empty steps: no product on this engine
 * can walk faster or fire more timers.
 */
final class BareWorkflow implements AutoCloseable {

    /** Steps of one walk: started, signed, assigned, handled, revisited. */
    static final int STEPS = 5;

    private static final int TIMER_THREADS = 3;
    private static final int TIMERS_AT_ONCE = 30;
    private static final Duration FAR = Duration.ofDays(30);

    private final ProcessEngine engine;
    private final ProcessEngineConfigurationImpl configuration;
    private volatile boolean due;

    BareWorkflow(String jdbcUrl, String user, String password) {
        configuration = BareConfiguration.of(jdbcUrl, user, password);
        configuration.setJobExecutorAcquireByDueDate(true);
        configuration.setEnsureJobDueDateNotNull(true);
        configuration.setJobExecutorActivate(false);
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(TIMER_THREADS);
        executor.setMaxPoolSize(TIMER_THREADS);
        executor.setMaxJobsPerAcquisition(TIMERS_AT_ONCE);
        executor.setQueueSize(2 * TIMERS_AT_ONCE);
        executor.setWaitTimeInMillis(1000);
        executor.setMaxWait(1000);
        configuration.setJobExecutor(executor);
        JavaDelegate nothing = execution -> {};
        JavaDelegate names = execution -> {
            execution.setVariable("orderId", id());
            execution.setVariable("nextCheck", due ? new Date() : far());
        };
        JavaDelegate looks = execution -> execution.setVariable("nextCheck", far());
        configuration.setBeans(
                Map.of("dispatchOrder", names, "dispatchAgain", names, "watchLimits", looks, "strikeOff", nothing));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        deployment.addClasspathResource("processes/incident.bpmn");
        deployment.addClasspathResource("processes/department-order.bpmn");
        deployment.deploy();
    }

    /** One case from its report to its strike-off, each step a transaction of its own. */
    void walk() {
        due = false;
        String incident = start();
        complete("sign", incident, Map.of());
        complete("assign", incident, Map.of());
        complete("handle", incident, Map.of("outcome", "REVISIT"));
        complete("revisit", incident, Map.of("outcome", "CLOSE"));
    }

    private String start() {
        String incident = id();
        engine.getRuntimeService()
                .createProcessInstanceByKey("incident")
                .businessKey(incident)
                .setVariable("incidentId", incident)
                .setVariable("outcome", "ROUTED")
                .execute();
        return incident;
    }

    /** The order's process is called by the case's: its task is found by the case that both know. */
    private void complete(String task, String incident, Map<String, Object> facts) {
        String waiting = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals("incidentId", incident)
                .singleResult()
                .getId();
        engine.getTaskService().complete(waiting, facts);
    }

    /**
     * So many cases whose two timers are due at once.
     *
     * @return timers a second until none is due
     */
    double timers(int cases) throws InterruptedException {
        due = true;
        for (int i = 0; i < cases; i++) {
            start();
        }
        long waiting = dueNow();
        long began = System.nanoTime();
        configuration.getJobExecutor().start();
        while (dueNow() > 0) {
            Thread.sleep(100);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        configuration.getJobExecutor().shutdown();
        return waiting / seconds;
    }

    private long dueNow() {
        return engine.getManagementService()
                .createJobQuery()
                .timers()
                .duedateLowerThan(new Date())
                .count();
    }

    private static Date far() {
        return new Date(System.currentTimeMillis() + FAR.toMillis());
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    @Override
    public void close() {
        engine.close();
    }
}
