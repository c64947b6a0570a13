package org.plumbline.testsupport.replication;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.plumbline.testsupport.SuiteResource;

/** Gives bi-service a {@link ReplicatedDatabase}, which a test can have injected, in the place of the database of {@link SuiteResource}. */
public class ReplicatedResource implements QuarkusTestResourceLifecycleManager {

    private ReplicatedDatabase database;

    /** After {@link SuiteResource}. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        database = ReplicatedDatabase.start();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.primaryUrl(),
                "plumbline.bi.readers.jdbc-url", database.readersUrl(),
                "plumbline.bi.readers.max-lag", "2s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(database, new TestInjector.MatchesType(ReplicatedDatabase.class));
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }
}
