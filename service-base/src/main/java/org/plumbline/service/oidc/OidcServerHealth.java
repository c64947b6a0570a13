package org.plumbline.service.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready only while the OIDC server answers with its discovery document: without it no new key can be fetched, and a
 * service that has just started can verify nobody.
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

    OidcServerHealth(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String server) {
        this.discovery = URI.create(server.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        this.client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named(NAME);
        var problem = problem();
        return problem == null
                ? response.up().build()
                : response.down().withData("reason", problem).build();
    }

    private String problem() {
        try {
            var request = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
            var status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? null : "its discovery document answers with status " + status;
        } catch (IOException ignored) {
            // Which of the many ways to be unreachable it is, health probes need not tell the world.
            return "unreachable";
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
