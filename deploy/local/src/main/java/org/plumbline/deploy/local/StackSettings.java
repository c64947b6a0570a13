package org.plumbline.deploy.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.plumbline.deploy.local.process.Health.Patience;

/**
 * The settings of a stack.
 *
 * @param projectDirectory the root of a built checkout: the packaged services and Keycloak are taken from its {@code
 *     target} folders
 * @param localDirectory where the stack keeps its data, logs and state
 * @param ports a port for every {@link PortSetting}, all different
 * @param packaging the form of the services that run
 * @param environment passed to the services; overrides the stack's own settings
 */
public record StackSettings(
        Path projectDirectory,
        Path localDirectory,
        Map<PortSetting, Integer> ports,
        Packaging packaging,
        Map<String, String> environment) {

    public static final String TARGET_DATABASE = "plumbline";

    private static final String LOCAL_DIRECTORY_VARIABLE = "PLUMBLINE_LOCAL_DIR";
    private static final String START_VARIABLE = "PLUMBLINE_START_SECONDS";
    private static final String STANDARD_START_SECONDS = "900";

    public StackSettings {
        projectDirectory = projectDirectory.toAbsolutePath().normalize();
        localDirectory = localDirectory.toAbsolutePath().normalize();
        ports = Map.copyOf(new EnumMap<>(ports));
        environment = Map.copyOf(environment);
        requireDifferent(ports);
    }

    /**
     * Reads the {@code PLUMBLINE_PORT_*} and {@code PLUMBLINE_LOCAL_DIR} variables; a relative folder is in the
     * project.
     */
    public static StackSettings fromEnvironment(Path projectDirectory, Map<String, String> environment) {
        var ports = new EnumMap<PortSetting, Integer>(PortSetting.class);
        for (var setting : PortSetting.values()) {
            ports.put(
                    setting,
                    variable(environment, setting.variable())
                            .map(setting::parse)
                            .orElse(setting.standard()));
        }
        var local = variable(environment, LOCAL_DIRECTORY_VARIABLE).orElse(".local");
        var settings =
                new StackSettings(projectDirectory, projectDirectory.resolve(local), ports, Packaging.JAR, environment);
        // Validates before any part is started.
        settings.patience();
        return settings;
    }

    /** The same stack with services of this form. */
    public StackSettings with(Packaging other) {
        return new StackSettings(projectDirectory, localDirectory, ports, other, environment);
    }

    /** The same stack on these ports. */
    public StackSettings with(Map<PortSetting, Integer> others) {
        return new StackSettings(projectDirectory, localDirectory, others, packaging, environment);
    }

    /** How long each part may take to become ready. */
    public Patience patience() {
        var seconds = variable(environment, START_VARIABLE).orElse(STANDARD_START_SECONDS);
        if (!seconds.matches("[1-9]\\d{0,5}")) {
            throw new StackFailure("%s=%s is not a time: give a number of seconds from 1 to 999999"
                    .formatted(START_VARIABLE, seconds));
        }
        return Patience.ofAtMost(Duration.ofSeconds(Long.parseLong(seconds)));
    }

    public int port(PortSetting setting) {
        return ports.get(setting);
    }

    /** The local URL of a part with a web interface. */
    public URI address(PortSetting setting) {
        return URI.create("http://localhost:" + port(setting));
    }

    /** The issuer of the local realm's tokens. */
    public URI issuer() {
        return address(PortSetting.OIDC).resolve("/realms/plumbline");
    }

    public Path logDirectory() {
        return localDirectory.resolve("logs");
    }

    Path postgresDirectory() {
        return localDirectory.resolve("postgres");
    }

    private static Optional<String> variable(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private static void requireDifferent(Map<PortSetting, Integer> ports) {
        var users = new HashMap<Integer, PortSetting>();
        for (var setting : PortSetting.values()) {
            var other = users.putIfAbsent(ports.get(setting), setting);
            if (other != null) {
                throw new StackFailure("%s and %s are both %d: every part needs its own port"
                        .formatted(other.variable(), setting.variable(), ports.get(setting)));
            }
        }
    }
}
