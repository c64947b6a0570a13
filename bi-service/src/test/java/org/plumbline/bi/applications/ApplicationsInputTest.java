package org.plumbline.bi.applications;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

/** Who may ask for applications, how, and when the answer is the one that the caller has. */
@QuarkusTest
class ApplicationsInputTest extends SampleTest {

    @BeforeEach
    void publishAnApplication() {
        data.empty().application(1, "new", "2026-11-01T10:00Z");
        data.publishApplications(3, SampleFacts.PUBLISHED_AT);
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.RECENT_APPLICATIONS, Api.APPLICATIONS_BY_COMPANY, Api.APPLICATIONS_BY_STATUS})
    void onlySuperadminsSeeApplications(String path) {
        Api.with(oidc.superadmin()).get(path).then().statusCode(200);
        Api.with(oidc.communityManager("paris")).get(path).then().statusCode(403);
        Api.with(oidc.communityManager()).get(path).then().statusCode(403);
        Api.with(oidc.token().issue()).get(path).then().statusCode(403);
        Api.anonymously().get(path).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.APPLICATIONS_BY_COMPANY, Api.APPLICATIONS_BY_STATUS})
    void aRangeIsAWindowThatEndsAtThePresent(String path) {
        Api.with(oidc.superadmin())
                .get(path + "?range=30d")
                .then()
                .statusCode(200)
                .body("window.from", equalTo("2026-10-21T12:35:00Z"))
                .body("window.to", equalTo("2026-11-20T12:35:00Z"))
                .body("applications.value", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/recent?limit=0                          | limit   | from 1 to 1000",
                "/recent?limit=1001                       | limit   | from 1 to 1000",
                "/recent?limit=ten                        | limit   | from 1 to 1000",
                "/recent?after=5                          | after   | 'next'",
                "/recent?after=2026-11-01_x               | after   | 'next'",
                "/recent?company=Quiet%20Mill             | company | is not a company's key",
                "/recent?status=                          | status  | is empty",
                "/recent?state=new                        | state   | did you mean 'status'",
                "/recent?from=yesterday                   | from    | is not a date or time",
                "/by-status?limit=0                       | limit   | from 1 to 1000",
                "/by-status?status=new                    | status  | it takes from, limit, range, to",
                "/by-status?range=30d&from=2026-01-01      | range   | excludes 'from'",
                "/recent?range=x                          | range   | such as 24h, 7d, 2w or 12m",
                "/by-company?to=2300-01-01                | to      | outside the years 1970 to 2199"
            })
    void refusesByName(String query, String field, String message) {
        Api.refusedByName(refused(query), field, message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2026-11-02&to=2026-11-02", "from=2200-01-01", "to=1970-01-01"})
    void aWindowWithoutAMomentNamesBothEnds(String window) {
        refused("/by-company?" + window).body("violations.field", containsInAnyOrder("from", "to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Api.RECENT_APPLICATIONS, Api.APPLICATIONS_BY_COMPANY, Api.APPLICATIONS_BY_STATUS})
    void anUnchangedQuestionIsAnsweredWithoutReadingTheApplications(String path) throws SQLException {
        var tag = tag(path);
        try (var _ = data.locked("bi.application_summary")) {
            // Whoever reads them now waits until the statement timeout.
            Api.with(oidc.superadmin())
                    .header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(emptyString());
        }
    }

    @Test
    void theTagDependsOnTheRequestAndThePublication() {
        var tag = tag(Api.RECENT_APPLICATIONS);
        assertEquals(tag, tag(Api.RECENT_APPLICATIONS + "?limit=50"));
        assertNotEquals(tag, tag(Api.RECENT_APPLICATIONS + "?limit=51"));
        assertNotEquals(tag, tag(Api.RECENT_APPLICATIONS + "?status=new"));
        assertNotEquals(tag(Api.APPLICATIONS_BY_COMPANY), tag(Api.APPLICATIONS_BY_STATUS));
        data.publishApplications(4, SampleFacts.PUBLISHED_AT.plusSeconds(60));
        assertNotEquals(tag, tag(Api.RECENT_APPLICATIONS));
    }

    private String tag(String path) {
        return Api.with(oidc.superadmin())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    private ValidatableResponse refused(String query) {
        return Api.refused(oidc.superadmin(), "/api/v1/applications" + query);
    }
}
