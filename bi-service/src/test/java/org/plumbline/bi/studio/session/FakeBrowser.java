package org.plumbline.bi.studio.session;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A browser as far as sessions go: it keeps cookies and is led where it is told. */
final class FakeBrowser implements AutoCloseable {

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    /** The service's own origin. */
    static String origin() {
        return "http://localhost:" + RestAssured.port;
    }

    HttpResponse<String> open(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String originOfPage) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"dataset\": \"submission_facts\", \"measures\": [{\"agg\": \"count\"}]}"));
        if (originOfPage != null) {
            request.header("Origin", originOfPage);
        }
        return send(request.build());
    }

    /** So many requests at a time, with the cookies that there are before the first is answered. */
    List<HttpResponse<String>> together(int times, String path) {
        try (var others = HttpClient.newHttpClient()) {
            var request = request(path).header("Cookie", session()).GET().build();
            return IntStream.range(0, times)
                    .mapToObj(_ -> others.sendAsync(request, BodyHandlers.ofString()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** The cookies of the session, as a request has them. */
    String session() {
        return sessionCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    List<HttpCookie> sessionCookies() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session"))
                .toList();
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(origin() + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
