package org.plumbline.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * The environment of a service of the suite: a {@link FakeOidc} and a {@link TestDatabase}, which are injected into a
 * test's fields of these types.
 *
 * <p>Arguments: {@code role} is the database role that the service connects as; without it there is no database.
 * {@code schema} is {@code bootstrapped} by default, or {@code migrated}. {@code oidc} may be {@code away}: then the
 * service starts while its OIDC server is unreachable. A name with a dot is a setting of the service.
 */
public class SuiteResource implements QuarkusTestResourceLifecycleManager {

    public static final String ROLE = "role";
    public static final String SCHEMA = "schema";
    public static final String MIGRATED = "migrated";
    public static final String OIDC = "oidc";
    public static final String AWAY = "away";

    private Map<String, String> arguments = Map.of();
    private FakeOidc oidc;
    private TestDatabase database;

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(arguments);
        settings.keySet().removeIf(name -> !name.contains("."));
        oidc = FakeOidc.start();
        if (AWAY.equals(arguments.get(OIDC))) {
            oidc.goAway();
        }
        settings.put("quarkus.oidc.auth-server-url", oidc.issuer());
        settings.put("quarkus.http.test-port", "0");
        var role = arguments.get(ROLE);
        if (role != null) {
            database = MIGRATED.equals(arguments.get(SCHEMA)) ? TestDatabase.migrated() : TestDatabase.bootstrapped();
            settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
            settings.put("quarkus.datasource.username", role);
            settings.put("quarkus.datasource.password", role);
        }
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(oidc, new TestInjector.MatchesType(FakeOidc.class));
        if (database != null) {
            injector.injectIntoFields(database, new TestInjector.MatchesType(TestDatabase.class));
        }
    }

    @Override
    public void stop() {
        if (oidc != null) {
            oidc.close();
        }
    }
}
