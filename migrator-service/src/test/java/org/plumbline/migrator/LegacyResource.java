package org.plumbline.migrator;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A legacy moderation database of a test class's own; a field of type {@link LegacyDatabase} gets it. */
public class LegacyResource implements QuarkusTestResourceLifecycleManager {

    private LegacyDatabase legacy;

    @Override
    public Map<String, String> start() {
        legacy = LegacyDatabase.create();
        return Map.of(
                "plumbline.sources.moderation.jdbc-url",
                legacy.jdbcUrl(),
                "plumbline.sources.moderation.username",
                LegacyDatabase.USER,
                "plumbline.sources.moderation.password",
                LegacyDatabase.PASSWORD,
                // Small enough that a test can afford several chunks.
                "plumbline.load.chunk-rows",
                "500",
                // A test whose source is away for good does not wait for it.
                "plumbline.runs.wait-for-databases",
                "PT2S",
                // Tests that are about a few rows that cannot be loaded have few others.
                "plumbline.load.quarantine-limit",
                "1");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(legacy, new TestInjector.MatchesType(LegacyDatabase.class));
    }

    @Override
    public void stop() {
        // The database goes with the server that all tests share.
    }
}
