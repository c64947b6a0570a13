package org.plumbline.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.deploy.local.process.ChildProcess;
import org.plumbline.deploy.local.process.FewQueriesAtOnce;
import org.plumbline.deploy.local.sample.SampleSource;
import org.plumbline.deploy.postgres.LocalPostgres;
import org.plumbline.deploy.postgres.TargetDatabase;

/**
 * The three services: the packaged artifact, its role in the target database, and how much memory it may use.
 *
 * <p>Serial collection suits readers: short pauses of a small heap cost less than concurrent collector threads on few
 * processors. The migrator works in the background.
 */
enum ServicePart {
    MIGRATOR("migrator-service", PortSetting.MIGRATOR, TargetDatabase.MIGRATOR, "512m", "G1"),
    BI("bi-service", PortSetting.BI, TargetDatabase.BI, "384m", "Serial"),
    CATALOG("metrics-catalog-service", PortSetting.CATALOG, TargetDatabase.CATALOG, "256m", "Serial");

    private final String module;
    private final PortSetting port;
    private final String role;
    private final String heap;
    private final String collector;

    ServicePart(String module, PortSetting port, String role, String heap, String collector) {
        this.module = module;
        this.port = port;
        this.role = role;
        this.heap = heap;
        this.collector = collector;
    }

    String module() {
        return module;
    }

    URI readiness(StackSettings settings) {
        return settings.address(port).resolve("/q/health/ready");
    }

    Path artifact(StackSettings settings) {
        return settings.packaging().artifact(settings.projectDirectory(), module);
    }

    ChildProcess start(StackSettings settings, LocalPostgres server) {
        var command = settings.packaging()
                .command(
                        artifact(settings),
                        "-Xmx" + heap,
                        List.of("-XX:+Use%sGC".formatted(collector), "-XX:+ExitOnOutOfMemoryError"));
        return ChildProcess.start(
                module,
                this == MIGRATOR ? ChildProcess.inBackground(command) : command,
                environment(settings, server),
                settings.logDirectory());
    }

    /** Ports are this stack's own settings; everything else is a default that the user's environment overrides. */
    private Map<String, String> environment(StackSettings settings, LocalPostgres server) {
        var environment = new HashMap<String, String>();
        // This profile has defaults for settings that are required elsewhere.
        environment.put("QUARKUS_PROFILE", "local");
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(StackSettings.TARGET_DATABASE));
        environment.put("QUARKUS_DATASOURCE_USERNAME", role);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", role);
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", settings.issuer().toString());
        if (this == MIGRATOR) {
            for (var source : SampleSource.values()) {
                environment.putAll(source.settings(server, settings.environment()));
            }
        }
        if (this == BI) {
            environment.putAll(FewQueriesAtOnce.settings());
            environment.put(
                    "PLUMBLINE_BI_CATALOG_URL",
                    settings.address(PortSetting.CATALOG).toString());
            environment.put(
                    "PLUMBLINE_BI_STUDIO_MIGRATOR_URL",
                    settings.address(PortSetting.MIGRATOR).toString());
        }
        if (this == CATALOG) {
            environment.put(
                    "PLUMBLINE_CATALOG_BI_URL", settings.address(PortSetting.BI).toString());
        }
        environment.putAll(settings.environment());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(port)));
        return environment;
    }
}
