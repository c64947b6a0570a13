package org.plumbline.service.security;

import io.quarkus.logging.Log;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.plumbline.service.remote.BoundedExchange;

/**
 * Ready only while the OIDC server returns its discovery document: without it new keys cannot be fetched, and a freshly
 * started service cannot verify tokens.
 *
 * <p>Requests with a token signed by a key that is already known are still served during an outage.
 */
@Readiness
@ApplicationScoped
public class OidcServerHealth implements HealthCheck {

    private static final String NAME = "oidc-server";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final URI discovery;
    private final HttpClient client;

    /** The last logged problem; empty while the server responds. */
    private final AtomicReference<String> logged = new AtomicReference<>("");

    OidcServerHealth(
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String server,
            @ConfigProperty(name = "quarkus.oidc.tls.tls-configuration-name") Optional<String> certificates,
            TlsConfigurationRegistry registry) {
        this.discovery = URI.create(server.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        var builder = HttpClient.newBuilder().connectTimeout(PATIENCE);
        // Uses the trust store of token verification.
        TlsConfiguration.from(registry, certificates).ifPresent(trusted -> builder.sslContext(context(trusted)));
        this.client = builder.build();
    }

    private static SSLContext context(TlsConfiguration trusted) {
        try {
            return trusted.createSSLContext();
        } catch (Exception e) {
            throw new ConfigurationException(
                    "quarkus.oidc.tls.tls-configuration-name: its certificates cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(NAME);
        var problem = problem();
        return problem == null
                ? response.up().build()
                : response.down().withData("reason", problem).build();
    }

    /** Logs each change, not each probe. */
    private void log(String trouble) {
        if (trouble.equals(logged.getAndSet(trouble))) {
            return;
        }
        if (trouble.isEmpty()) {
            Log.infof("The OIDC server responds: %s", discovery);
        } else {
            Log.warnf(
                    "The OIDC server cannot be reached; new logins and unknown signing keys are refused: %s: %s",
                    discovery, trouble);
        }
    }

    private String problem() {
        try {
            var request = HttpRequest.newBuilder(discovery).build();
            var status = BoundedExchange.send(client, request, HttpResponse.BodyHandlers.discarding(), PATIENCE)
                    .statusCode();
            log(status == 200 ? "" : "status " + status);
            return status == 200 ? null : "its discovery document has status " + status;
        } catch (IOException e) {
            // Health probes are public, so they do not give details.
            log(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
            return "unreachable";
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
