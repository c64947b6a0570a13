package org.plumbline.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * A service's database behind a {@link Pooler}, which is injected into a test's field of that type. Replaces the
 * database of {@link SuiteResource}.
 *
 * <p>Arguments are settings of the service.
 */
public class PoolerResource implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();
    private Pooler pooler;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    /** Starts after {@link SuiteResource}. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(arguments);
        pooler = Pooler.before(database());
        settings.put("quarkus.datasource.jdbc.url", pooler.jdbcUrl());
        return settings;
    }

    /** The database behind the pooler; by default one with the target schema. */
    protected TestDatabase database() {
        return TestDatabase.migrated();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(pooler, new TestInjector.MatchesType(Pooler.class));
    }

    @Override
    public void stop() {
        if (pooler != null) {
            pooler.close();
        }
    }
}
