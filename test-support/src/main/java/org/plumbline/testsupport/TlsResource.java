package org.plumbline.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * A service's database by TLS: it takes the server for the one that it means only by a certificate of the one root that it is
 * given. A test has it injected as a field of this type. Takes the place of the database of {@link SuiteResource}.
 */
public final class TlsResource implements QuarkusTestResourceLifecycleManager {

    private TestDatabase database;

    /** With the target schema. */
    public TestDatabase database() {
        return database;
    }

    /** After {@link SuiteResource}. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        database = TestDatabase.migrated();
        return Map.of("quarkus.datasource.jdbc.url", database.overTls().jdbcUrl());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(TlsResource.class));
    }

    @Override
    public void stop() {
        // The database goes with the server that all tests share.
    }
}
