package org.whistlegrid.bench;

import com.github.f4b6a3.uuid.UuidCreator;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine set up as the product sets it up, on a database whose engine tables are there; its executor is not running. */
public final class BareConfiguration {

    private BareConfiguration() {}

    public static ProcessEngineConfigurationImpl of(String jdbcUrl, String user, String password) {
        ProcessEngineConfigurationImpl configuration = new StandaloneProcessEngineConfiguration();
        configuration.setJdbcUrl(jdbcUrl);
        configuration.setJdbcUsername(user);
        configuration.setJdbcPassword(password);
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcMaxActiveConnections(24);
        configuration.setJdbcMaxIdleConnections(24);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchema("engine");
        configuration.setDatabaseTablePrefix("engine.");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfigurationImpl.DB_SCHEMA_UPDATE_FALSE);
        configuration.setIdGenerator(() -> UuidCreator.getTimeOrderedEpoch().toString());
        configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_AUDIT);
        configuration.setJobExecutorActivate(false);
        configuration.setAuthorizationEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setSkipOutputMappingOnCanceledActivities(true);
        return configuration;
    }
}
