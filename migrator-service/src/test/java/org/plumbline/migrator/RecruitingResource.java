package org.plumbline.migrator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A legacy recruiting database; a field of type {@link RecruitingDatabase} gets it. */
public class RecruitingResource implements QuarkusTestResourceLifecycleManager {

    private RecruitingDatabase legacy;

    @Override
    public Map<String, String> start() {
        legacy = RecruitingDatabase.create();
        return Map.of(
                "plumbline.sources.recruiting.jdbc-url", legacy.jdbcUrl(),
                "plumbline.sources.recruiting.username", LegacyDatabase.USER,
                "plumbline.sources.recruiting.password", LegacyDatabase.PASSWORD);
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(legacy, new TestInjector.MatchesType(RecruitingDatabase.class));
    }

    @Override
    public void stop() {
        // The database goes with the server that all tests share.
    }
}
