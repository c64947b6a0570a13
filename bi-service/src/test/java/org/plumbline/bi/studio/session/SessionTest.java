package org.plumbline.bi.studio.session;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.SampleTest;

/** A session from the login to its end. */
@QuarkusTest
class SessionTest extends SampleTest {

    private static final String WHO = "/api/v1/session";

    /** Less than what is left when a token is renewed: each look at the session renews it. */
    private static final Duration SHORT = Duration.ofSeconds(40);

    private FakeBrowser browser;

    @BeforeEach
    void openABrowser() {
        oidc.login().reset();
        browser = new FakeBrowser();
    }

    @AfterEach
    void closeTheBrowser() {
        browser.close();
        oidc.login().reset();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/overview",
                "/overview?range=7d&community=paris&kpi=reports",
                "/operations/runs/7?a=%C3%A9%20%26b"
            })
    void comesBackToTheAddressThatWasAskedFor(String path) {
        var answer = browser.open(path);
        assertEquals(200, answer.statusCode());
        assertEquals(FakeBrowser.origin() + path, answer.uri().toString());
        assertEquals("ada", who().getString("user"));
    }

    @Test
    void isACookieThatNoScriptReads() {
        browser.open("/overview");
        var cookies = browser.sessionCookies();
        assertTrue(!cookies.isEmpty());
        cookies.forEach(cookie -> assertTrue(cookie.isHttpOnly(), cookie.getName()));
    }

    @Test
    void isNoTokenToWhoReadsTheCookie() {
        browser.open("/overview");
        // Neither the three parts of a signed token, nor what they hold.
        assertTrue(!browser.session().contains(".eyJ") && !browser.session().contains("=eyJhbGciOiJSUzI1NiI"));
    }

    @Test
    void writesWithTheOriginOfThePageAlone() {
        browser.open("/overview");
        assertEquals(200, browser.post("/api/v1/query", FakeBrowser.origin()).statusCode());
        for (var foreign :
                new String[] {null, "null", "https://elsewhere.example", FakeBrowser.origin() + ".example"}) {
            var refused = browser.post("/api/v1/query", foreign);
            assertEquals(403, refused.statusCode(), foreign);
            assertEquals(
                    "/problems/foreign-origin", JsonPath.from(refused.body()).getString("type"));
        }
    }

    @Test
    void isRenewedOnceForRequestsThatComeTogether() {
        oidc.login().lasting(SHORT);
        browser.open("/overview");
        var before = oidc.login().renewals();
        var session = browser.session();
        var answers = browser.together(12, WHO);
        assertEquals(
                List.of(),
                answers.stream()
                        .map(HttpResponse::statusCode)
                        .filter(it -> it != 200)
                        .toList());
        assertEquals(before + 1, oidc.login().renewals());
        // Whichever answer a browser reads, or throws away, its session goes on: the token before can be used no more.
        for (var answer : answers) {
            assertTrue(!answer.headers().allValues("Set-Cookie").isEmpty());
        }
        browser.open(WHO);
        assertNotEquals(session, browser.session());
        assertEquals(200, browser.open(WHO).statusCode());
    }

    @Test
    void endsWhereNothingRenewsIt() throws InterruptedException {
        oidc.login().lasting(Duration.ofSeconds(2));
        browser.open("/overview");
        oidc.login().endSessions();
        Thread.sleep(Duration.ofSeconds(3));
        var answer = browser.open(WHO);
        assertEquals(401, answer.statusCode());
        assertEquals("/problems/unauthenticated", JsonPath.from(answer.body()).getString("type"));
        // A page leads to the login, and works again.
        oidc.login().lasting(SHORT);
        assertEquals(200, browser.open("/overview").statusCode());
        assertEquals(200, browser.open(WHO).statusCode());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 300})
    void holdsPeopleOfManyCommunities(int communities) {
        var slugs = IntStream.range(0, communities)
                .mapToObj("community-number-%04d"::formatted)
                .toArray(String[]::new);
        oidc.login()
                .as(() ->
                        oidc.token().user("manager").roles("community-manager").communities(slugs));
        assertEquals(200, browser.open("/overview").statusCode());
        assertEquals(communities, who().getList("communities").size());
        browser.sessionCookies()
                .forEach(cookie ->
                        assertTrue(cookie.getName().length() + cookie.getValue().length() < 4_096, cookie.getName()));
    }

    @Test
    void endsWithTheLogout() {
        browser.open("/overview");
        var answer = given().redirects()
                .follow(false)
                .header("Cookie", browser.session())
                .get("/logout");
        answer.then().statusCode(303);
        var location = answer.header("Location");
        assertTrue(location.startsWith(oidc.issuer() + "/protocol/openid-connect/logout?"), location);
        assertTrue(location.contains("id_token_hint=ey"), location);
        assertTrue(answer.headers().getValues("Set-Cookie").stream().anyMatch(it -> it.contains("Max-Age=0")));
    }

    /** Quarkus answers scripts of a page 499 in place of a redirect, which is no status of HTTP. */
    @ParameterizedTest
    @ValueSource(strings = {"JavaScript", "XMLHttpRequest"})
    void tellsAScriptOfItsEndAsAProblem(String by) {
        given().redirects()
                .follow(false)
                .header("X-Requested-With", by)
                .cookie("q_session_studio", "of-nobody")
                .get(WHO)
                .then()
                .statusCode(401)
                .header("Location", nullValue())
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
        var page =
                given().redirects().follow(false).header("X-Requested-With", by).get("/overview");
        assertTrue(page.statusCode() < 500, page.statusLine());
    }

    private JsonPath who() {
        var answer = browser.open(WHO);
        assertEquals(200, answer.statusCode(), answer.body());
        return JsonPath.from(answer.body());
    }
}
