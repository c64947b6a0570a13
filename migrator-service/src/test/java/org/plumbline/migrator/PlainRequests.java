package org.plumbline.migrator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.plumbline.testsupport.FakeOidc;

/**
 * Requests of a superadmin by which tests bring something about, or look at it. REST Assured, which asks where answers are
 * compared with their documentation, takes as much work for a request as a small run.
 */
final class PlainRequests {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private PlainRequests() {}

    static HttpResponse<String> get(FakeOidc oidc, String address) {
        return send(request(oidc, address).GET());
    }

    static HttpResponse<String> post(FakeOidc oidc, String address, String json) {
        return send(request(oidc, address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    /** Quarkus tells REST Assured where the service listens. */
    private static HttpRequest.Builder request(FakeOidc oidc, String address) {
        return HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port).resolve(address))
                .header("Authorization", "Bearer " + oidc.superadmin());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
