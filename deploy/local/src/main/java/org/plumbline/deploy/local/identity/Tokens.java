package org.plumbline.deploy.local.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.plumbline.deploy.local.StackFailure;

/** Gets access tokens of the demo accounts, whose passwords are their names. */
public record Tokens(HttpClient http, URI issuer) {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    public String token(String user) {
        var form = "grant_type=password&client_id=plumbline-cli&username=%1$s&password=%1$s"
                .formatted(URLEncoder.encode(user, StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .timeout(Duration.ofSeconds(15))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return switch (response.statusCode()) {
                case OK ->
                    JSON.readTree(response.body()).required("access_token").textValue();
                case BAD_REQUEST, UNAUTHORIZED ->
                    throw new StackFailure(
                            "There is no demo account '%s'; there are ada, paris, toronto and nobody".formatted(user));
                default ->
                    throw new StackFailure("The OIDC server at %s answered %d to a login of %s"
                            .formatted(issuer, response.statusCode(), user));
            };
        } catch (IOException e) {
            throw new StackFailure(
                    "The OIDC server does not respond at " + issuer + ": is the stack up? (./dev up)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting for a token", e);
        }
    }
}
