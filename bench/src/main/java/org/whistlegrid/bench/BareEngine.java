package org.whistlegrid.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine by itself: the product's own diagrams, set up as the product sets it up, with steps that do nothing but name
 * an order and the next instant. One piece of work starts a case, which stands at "sign" with two timers when it commits.
 */
final class BareEngine implements Party, AutoCloseable {

    private static final Duration FIRST_CHECK = Duration.ofHours(18);

    private final ProcessEngine engine;

    BareEngine(String jdbcUrl, String user, String password) {
        ProcessEngineConfigurationImpl configuration = BareConfiguration.of(jdbcUrl, user, password);
        JavaDelegate nothing = execution -> {};
        JavaDelegate names = execution -> {
            execution.setVariable("orderId", id());
            execution.setVariable("nextCheck", new Date(System.currentTimeMillis() + FIRST_CHECK.toMillis()));
        };
        configuration.setBeans(Map.of("dispatchOrder", names, "watchLimits", nothing, "strikeOff", nothing));
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String diagram : List.of("incident.bpmn", "department-order.bpmn")) {
            deployment.addClasspathResource("processes/" + diagram);
        }
        deployment.deploy();
    }

    @Override
    public String name() {
        return "bare engine";
    }

    @Override
    public double measure(int clients, Duration span) throws Exception {
        return Clients.perSecond(clients, span, this::start);
    }

    private void start() {
        String incident = id();
        engine.getRuntimeService()
                .createProcessInstanceByKey("incident")
                .businessKey(incident)
                .setVariable("incidentId", incident)
                .setVariable("outcome", "ROUTED")
                .execute();
    }

    private static String id() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    @Override
    public void close() {
        engine.close();
    }
}
