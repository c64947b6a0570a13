package org.plumbline.service.command;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** Addresses that no attempt to reach them would make right: what is not looked at here starts, and is never ready. */
final class Addresses {

    private static final String OIDC = "quarkus.oidc.auth-server-url";
    private static final String READERS = "plumbline.bi.readers.jdbc-url";

    private Addresses() {}

    /** In a line the first that is none; empty where all are. */
    static Optional<String> complaint(List<String> settings, Config config) {
        return Stream.concat(settings.stream(), Stream.of(READERS, OIDC))
                .flatMap(name ->
                        config
                                .getOptionalValue(name, String.class)
                                .flatMap(address -> complaint(name, address))
                                .stream())
                .findFirst();
    }

    private static Optional<String> complaint(String name, String address) {
        if (name.endsWith("jdbc.url") || name.endsWith("jdbc-url")) {
            return address.startsWith("jdbc:postgresql:")
                    ? Optional.empty()
                    : Optional.of(
                            said(name, "is no JDBC URL of PostgreSQL, such as jdbc:postgresql://host:5432/plumbline"));
        }
        return name.equals(OIDC) && !isOverHttp(address)
                ? Optional.of(said(name, "is no http or https URL, such as https://id.example.org/realms/plumbline"))
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

    // Without the address: it may hold a password.
    private static String said(String name, String what) {
        return "Not started: %s (%s) %s.".formatted(name, RequiredSettings.variable(name), what);
    }
}
