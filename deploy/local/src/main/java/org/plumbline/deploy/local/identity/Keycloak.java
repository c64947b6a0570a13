package org.plumbline.deploy.local.identity;

import java.net.URI;
import java.util.Map;
import org.plumbline.deploy.local.PortSetting;
import org.plumbline.deploy.local.Progress;
import org.plumbline.deploy.local.StackSettings;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.Health;
import org.plumbline.deploy.postgres.LocalPostgres;

/** The stack's OIDC server: Keycloak with the imported realm {@code plumbline}, its data in the stack's PostgreSQL. */
public final class Keycloak {

    private final StackSettings settings;
    private final KeycloakDistribution distribution;
    private final String realm = KeycloakDistribution.realm();
    private final RealmDatabase database;
    private final String jdbcUrl;

    public Keycloak(StackSettings settings, LocalPostgres server) {
        this.settings = settings;
        this.distribution = KeycloakDistribution.of(settings.projectDirectory());
        this.database = new RealmDatabase(server, realm, settings.ports());
        this.jdbcUrl = server.jdbcUrl(RealmDatabase.NAME);
    }

    /** Does what has to be done once: the optimized build, and a database of its own. */
    public void prepare(Progress progress) {
        distribution.prepare(realm, settings.logDirectory(), settings.environment(), progress);
        database.prepare(progress);
    }

    /** Starts it, without waiting for it. */
    public ChildProcess start() {
        var environment = distribution.environment(settings.environment());
        environment.putAll(Map.of(
                "KC_DB_URL", jdbcUrl, "KC_DB_USERNAME", RealmDatabase.ROLE, "KC_DB_PASSWORD", RealmDatabase.PASSWORD));
        environment.putIfAbsent("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx384m");
        // The realm file names the services' ports by these.
        settings.ports().forEach((setting, port) -> environment.put(setting.variable(), Integer.toString(port)));
        return ChildProcess.start(
                "keycloak",
                distribution.command(
                        "start",
                        "--optimized",
                        "--import-realm",
                        // One node: no cluster ports, which would be open to the network.
                        "--cache=local",
                        "--http-enabled=true",
                        "--http-host=127.0.0.1",
                        "--http-port=" + settings.port(PortSetting.OIDC),
                        "--hostname=" + settings.address(PortSetting.OIDC)),
                environment,
                settings.logDirectory());
    }

    /** Returns when it serves the realm. */
    public void awaitReady(ChildProcess process, Health health) {
        health.await(process, settings.address(PortSetting.OIDC).resolve("/health/ready"), settings.patience());
        health.await(process, URI.create(settings.issuer() + "/.well-known/openid-configuration"), settings.patience());
        database.remember();
    }
}
