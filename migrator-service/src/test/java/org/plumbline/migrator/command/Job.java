package org.plumbline.migrator.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.deploy.postgres.TargetDatabase;
import org.plumbline.migrator.LegacyDatabase;
import org.plumbline.testsupport.TestDatabase;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** The packaged migrator as a process that does one thing and ends. */
public record Job(TestDatabase target, LegacyDatabase legacy, Path folder) {

    /** Starts one. */
    public PackagedProcess start(Map<String, String> settings, String... arguments) throws IOException {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", target.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", TargetDatabase.MIGRATOR,
                "QUARKUS_DATASOURCE_PASSWORD", TargetDatabase.MIGRATOR,
                "PLUMBLINE_SOURCES_MODERATION_JDBC_URL", legacy.jdbcUrl(),
                "PLUMBLINE_SOURCES_MODERATION_USERNAME", LegacyDatabase.USER,
                "PLUMBLINE_SOURCES_MODERATION_PASSWORD", LegacyDatabase.PASSWORD));
        environment.putAll(settings);
        return PackagedProcess.start("migrator-service", folder, environment, arguments);
    }
}
