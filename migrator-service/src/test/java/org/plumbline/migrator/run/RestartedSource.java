package org.plumbline.migrator.run;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.apache.commons.io.FileUtils;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.PostgresSettings;
import org.plumbline.migrator.LegacyDatabase;
import org.plumbline.testsupport.ServerFolder;

/** A legacy database on a PostgreSQL server of its own; a test that has a field of this type stops and starts it. */
public class RestartedSource implements QuarkusTestResourceLifecycleManager {

    private Path folder;
    private LocalPostgres server;
    private LegacyDatabase legacy;

    /** After the one whose database this replaces. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            folder = ServerFolder.create("plumbline-restarted-source");
            server = LocalPostgres.start(folder.resolve("data"), 0, PostgresSettings.forTests());
            legacy = LegacyDatabase.on(server);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Map.of(
                "plumbline.sources.moderation.jdbc-url", legacy.jdbcUrl(), "plumbline.runs.wait-for-databases", "PT8S");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(legacy, new TestInjector.MatchesType(LegacyDatabase.class));
        injector.injectIntoFields(this, new TestInjector.MatchesType(RestartedSource.class));
    }

    void goAway() {
        server.close();
    }

    void comeBack() {
        server = LocalPostgres.start(folder.resolve("data"), server.port(), PostgresSettings.forTests());
        try {
            legacy = LegacyDatabase.on(server);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        server.close();
        FileUtils.deleteQuietly(folder.toFile());
    }
}
