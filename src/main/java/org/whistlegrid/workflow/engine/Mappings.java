package org.whistlegrid.workflow.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/**
 * The engine's 55 SQL mapping files: two thirds of its start is reading them. They need neither database nor
 * configuration, so a thread reads them while the rest of the application starts.
 */
class Mappings {

    private static final String FILE = ProcessEngineConfigurationImpl.DEFAULT_MYBATIS_MAPPING_FILE;

    private final FutureTask<Configuration> reading;

    Mappings(String tablePrefix, String databaseType) {
        reading = new FutureTask<>(() -> read(tablePrefix, databaseType));
        new Thread(reading, "engine-mappings").start();
    }

    Configuration get() {
        try {
            return reading.get();
        } catch (Exception e) {
            throw new IllegalStateException("The engine's mappings could not be read", e);
        }
    }

    private static Configuration read(String tablePrefix, String databaseType) {
        Properties properties = new Properties();
        properties.put("prefix", tablePrefix);
        ProcessEngineConfigurationImpl.initSqlSessionFactoryProperties(properties, tablePrefix, databaseType);
        ClassLoader loader = ProcessEngineConfigurationImpl.class.getClassLoader();
        try (InputStream file = loader.getResourceAsStream(FILE);
                Reader text = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            Configuration mappings = new XMLConfigBuilder(text, "", properties).parse();
            mappings.setDefaultExecutorType(ExecutorType.BATCH);
            return mappings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
