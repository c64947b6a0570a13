package org.plumbline.service.command;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The settings without which a service does not start. Addresses and credentials have defaults only in the one-machine
 * profiles ({@code local}, {@code dev}, {@code test}), because the sources are public.
 */
public record RequiredSettings(List<String> names) {

    private static final String OIDC = "quarkus.oidc.auth-server-url";
    private static final String READERS = "plumbline.bi.readers.jdbc-url";

    /** Settings of the target database, which every service needs. */
    public static final RequiredSettings DATABASE = new RequiredSettings(
            List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username", "quarkus.datasource.password"));

    public RequiredSettings {
        names = List.copyOf(names);
    }

    public RequiredSettings and(List<String> others) {
        return new RequiredSettings(
                Stream.concat(names.stream(), others.stream()).toList());
    }

    /** One line with missing or invalid settings and how to set them; empty if there are none. */
    Optional<String> complaint(Config config) {
        return missing(config).or(() -> wrongAddress(config));
    }

    /** The first malformed address. Without this check the service would start but never become ready. */
    private Optional<String> wrongAddress(Config config) {
        return Stream.concat(names.stream(), Stream.of(READERS, OIDC))
                .flatMap(name -> config.getOptionalValue(name, String.class).stream()
                        .flatMap(address -> complaint(name, address).stream()))
                .findFirst();
    }

    private static Optional<String> complaint(String name, String address) {
        if (name.endsWith("jdbc.url") || name.endsWith("jdbc-url")) {
            return address.startsWith("jdbc:postgresql:")
                    ? Optional.empty()
                    : Optional.of(said(
                            name, "is not a JDBC URL of PostgreSQL, such as jdbc:postgresql://host:5432/plumbline"));
        }
        return name.equals(OIDC) && !isOverHttp(address)
                ? Optional.of(
                        said(name, "is not an http or https URL, such as https://id.example.org/realms/plumbline"))
                : Optional.empty();
    }

    private static boolean isOverHttp(String address) {
        try {
            var url = URI.create(address);
            return url.getHost() != null && List.of("http", "https").contains(url.getScheme());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    // Omits the address, which may contain a password.
    private static String said(String name, String what) {
        return "Not started: %s (%s) %s.".formatted(name, variable(name), what);
    }

    private Optional<String> missing(Config config) {
        var missing = names.stream()
                .filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .map(name -> "%s (%s)".formatted(name, variable(name)))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("Not started: set %s. They have defaults only under QUARKUS_PROFILE=local."
                        .formatted(missing.stream().collect(Collectors.joining(", "))));
    }

    /** A setting's environment variable. */
    public static String variable(String name) {
        return name.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
