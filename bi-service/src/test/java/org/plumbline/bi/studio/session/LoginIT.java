package org.plumbline.bi.studio.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.testsupport.FakeOidc;

/** A login and its session, by a browser that keeps its cookies. */
@QuarkusIntegrationTest
class LoginIT {

    private static final String SESSION = "/api/v1/session";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(Redirect.NORMAL)
            .build();

    FakeOidc oidc;

    @Test
    void beginsWithTheLoginAndEndsWithTheLogout() throws Exception {
        assertEquals(401, get(SESSION).statusCode());

        var page = get("/overview?range=7d");
        assertEquals(200, page.statusCode());
        assertEquals(address("/overview?range=7d"), page.uri());
        var session = get(SESSION);
        assertEquals(200, session.statusCode());
        assertTrue(session.body().contains("\"user\":\"ada\""), session.body());

        // Where it is led to logs it in anew.
        var out = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .build()
                .send(request("/logout"), BodyHandlers.ofString());
        assertEquals(303, out.statusCode());
        assertEquals(List.of(), ofTheSession());
        assertEquals(401, get(SESSION).statusCode());
    }

    @Test
    void isACookieThatNobodyReads() throws Exception {
        get("/overview");

        var ofTheSession = ofTheSession();
        assertFalse(ofTheSession.isEmpty());
        var payload = oidc.superadmin().split("\\.", -1)[1];
        for (var cookie : ofTheSession) {
            assertTrue(cookie.isHttpOnly(), cookie.getName());
            assertFalse(cookie.getValue().contains(payload));
        }
    }

    @Test
    void isNoneWhereItsCookieWasChanged() throws Exception {
        get("/overview");
        var cookie = ofTheSession().getFirst();
        var value = cookie.getValue();
        var middle = value.length() / 2;
        cookie.setValue(
                value.substring(0, middle) + (value.charAt(middle) == 'A' ? 'B' : 'A') + value.substring(middle + 1));

        assertEquals(401, get(SESSION).statusCode());
    }

    private List<HttpCookie> ofTheSession() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().startsWith("q_session_studio"))
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path), BodyHandlers.ofString());
    }

    private static HttpRequest request(String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html, application/json")
                .build();
    }

    private static URI address(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }
}
