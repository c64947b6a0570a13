package org.plumbline.migrator.check.acceptance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.migrator.Answer;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.SharedBeginning;

/** An operator accepts exactly the difference that a check found, with a reason that is kept. */
@QuarkusTest
class AcceptanceResourceTest extends MigrationTest implements SharedBeginning {

    private static final String CHECK = "community_slugs_are_unique";
    private static final String ACCEPTANCES = "/api/v1/checks/" + CHECK + "/acceptances";
    private static final Map<String, Object> REASON = Map.of("reason", "They are one and the same");

    @Override
    public void begin() throws SQLException {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void theSameDifferenceDoesNotKeepContentFromItsReadersAnyMore() throws SQLException {
        var refused = duplicate();

        accept(REASON)
                .statusCode(201)
                .body("runId", equalTo(refused.getInt("id")))
                .body("state", equalTo("in_force"))
                .body("pipeline", equalTo("moderation"))
                .body("acceptedBy", equalTo("ada"))
                .body("reason", equalTo("They are one and the same"))
                .body("until", nullValue())
                .body("failing", equalTo(1))
                .body("failingRows[0].slug", equalTo("paris"));

        var run = run("moderation", "delta");
        assertEquals("succeeded", run.getString("state"), run.getString("error"));
        assertEquals(List.of(CHECK), checks(run, "accepted"));
        result(run)
                .body("message", equalTo("1 row fails. Accepted by ada: They are one and the same"))
                .body(
                        "acceptanceId",
                        equalTo(asSuperadmin().get(ACCEPTANCES).jsonPath().getInt("[0].id")));
        // The other warning is of the community that no key leads to.
        assertEquals("2 0", value("""
                SELECT concat_ws(' ', checks_warned, checks_failed) FROM bi.publications
                ORDER BY version DESC LIMIT 1
                """));
    }

    @Test
    void anotherRowOrAnotherValueFailsAsBefore() throws SQLException {
        duplicate();
        accept(REASON).statusCode(201);
        duplicate();
        execute(
                "UPDATE core.communities SET slug = 'rome' WHERE community_id = (SELECT max(community_id) FROM core.communities)");
        execute("INSERT INTO core.communities (slug, name, created_at) VALUES ('rome', 'Rome', now())");
        assertRefused(run());
        execute("DELETE FROM core.communities WHERE slug = 'rome'");
        assertEquals("succeeded", run().getString("state"));
    }

    @Test
    void anAcceptanceThatIsWithdrawnCountsNoMoreAndIsKept() throws SQLException {
        duplicate();
        var id = accept(REASON).statusCode(201).extract().jsonPath().getInt("id");
        var revoked = Map.of("reason", "The source has been corrected");
        asSuperadmin()
                .body(revoked)
                .post(ACCEPTANCES + "/" + id + "/revoke")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"))
                .body("revokedBy", equalTo("ada"))
                .body("revocationReason", equalTo("The source has been corrected"))
                .body("reason", equalTo("They are one and the same"));

        assertRefused(run());
        asSuperadmin()
                .body(revoked)
                .post(ACCEPTANCES + "/" + id + "/revoke")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/acceptance-revoked"));
        accept(REASON).statusCode(201);
        asSuperadmin().get(ACCEPTANCES).then().body("state", equalTo(List.of("in_force", "revoked")));
    }

    @Test
    void anAcceptanceEndsByItselfWhereItHasATerm() throws SQLException {
        duplicate();
        accept(Map.of(
                        "reason",
                        "For now",
                        "until",
                        Instant.now().plusSeconds(3600).toString()))
                .statusCode(201);
        assertEquals(List.of(CHECK), checks(run(), "accepted"));
        execute("UPDATE etl.check_acceptances SET accepted_at = '2026-01-01', valid_until = '2026-01-02'");
        legacy.execute("UPDATE posts SET submitted_at = submitted_at + interval '1 second'");
        assertRefused(run());
        asSuperadmin().get(ACCEPTANCES).then().body("[0].state", equalTo("expired"));
        accept(REASON).statusCode(201);
    }

    @Test
    void aDifferenceIsAcceptedOnce() throws SQLException {
        duplicate();
        accept(REASON).statusCode(201);
        accept(REASON).statusCode(409).body("type", equalTo("/problems/already-accepted"));
    }

    @Test
    void aReasonIsNeeded() throws SQLException {
        duplicate();
        for (var reason : new String[] {null, "", " \n"}) {
            var body = new HashMap<String, Object>();
            body.put("reason", reason);
            accept(body)
                    .statusCode(400)
                    .body("type", equalTo("/problems/invalid-input"))
                    .body("violations[0].field", containsString("reason"));
        }
        assertEquals("0", value("SELECT count(*) FROM etl.check_acceptances"));
    }

    @Test
    void whatTheDatabaseCannotStoreIsRefused() throws SQLException {
        duplicate();
        accept(Map.of("reason", "a\u0000b")).statusCode(400).body("violations[0].field", containsString("reason"));
        accept(Map.of("reason", "For now", "until", "+999999-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations[0].field", equalTo("until"));
        accept(Map.of("reason", "In two\nlines")).statusCode(201);
    }

    @Test
    void aTermInThePastIsRefused() throws SQLException {
        duplicate();
        accept(Map.of("reason", "For now", "until", "2026-01-01T00:00:00Z"))
                .statusCode(400)
                .body("violations[0].field", containsString("until"));
    }

    @Test
    void anUnknownCheckIsNamedWithTheNearestOnes() throws SQLException {
        asSuperadmin()
                .body(REASON)
                .post("/api/v1/checks/community_slugs_are_uniqe/acceptances")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/check-not-found"))
                .body("detail", containsString("did you mean 'community_slugs_are_unique'?"));
    }

    @Test
    void whatPassedHasNothingToAccept() throws SQLException {
        accept(REASON)
                .statusCode(409)
                .body("type", equalTo("/problems/nothing-to-accept"))
                .body("detail", containsString("passed in run"));
    }

    @Test
    void aRunWithoutSuchAResultHasNothingToAccept() throws SQLException {
        accept(Map.of("reason", "So be it", "runId", 999_999))
                .statusCode(404)
                .body("type", equalTo("/problems/check-result-not-found"));
    }

    @Test
    void whatCouldNotBeCarriedOutCannotBeAccepted() throws SQLException {
        duplicate();
        execute("UPDATE etl.check_results SET fingerprint = NULL WHERE check_id = '%s'".formatted(CHECK));
        accept(REASON).statusCode(409).body("type", equalTo("/problems/check-not-carried-out"));
        assertEquals("0", value("SELECT count(*) FROM etl.check_acceptances"));
    }

    @Test
    void anAcceptanceThatThereIsNotCannotBeWithdrawn() throws SQLException {
        asSuperadmin()
                .body(REASON)
                .post(ACCEPTANCES + "/7/revoke")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/acceptance-not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, " + ACCEPTANCES,
        "POST, " + ACCEPTANCES,
        "POST, " + ACCEPTANCES + "/1/revoke",
        "GET, /api/v1/checks/catalog"
    })
    void onlySuperadminsMay(String method, String path) {
        given().contentType("application/json").request(method, path).then().statusCode(401);
        given().auth()
                .oauth2(oidc.communityManager("paris"))
                .contentType("application/json")
                .body(REASON)
                .request(method, path)
                .then()
                .statusCode(403);
    }

    @Test
    void theCatalogListsEveryCheckWithThePipelinesThatAskForIt() throws SQLException {
        asSuperadmin()
                .get("/api/v1/checks/catalog")
                .then()
                .statusCode(200)
                .body("find { it.id == 'posts_name_existing_communities' }.severity", equalTo("warning"))
                .body("find { it.id == 'posts_name_existing_communities' }.tolerance", equalTo("0"))
                .body(
                        "find { it.id == 'posts_name_existing_communities' }.entities",
                        equalTo(List.of("posts", "communities")))
                .body("find { it.id == 'reports_parity' }.datasets", equalTo(List.of("report_facts")))
                .body(
                        "find { it.id == 'content_agrees' }.pipelines.pipeline",
                        equalTo(List.of("moderation", "recruiting")));
    }

    /** One more community of the same name in the target: the first is a difference, another one a different difference. */
    private Answer duplicate() throws SQLException {
        legacy.execute("UPDATE posts SET submitted_at = submitted_at + interval '1 second'");
        execute("INSERT INTO core.communities (slug, name, created_at) VALUES ('paris', 'Paris', now())");
        var run = run();
        assertRefused(run);
        return run;
    }

    private void assertRefused(Answer run) {
        assertEquals("refused", run.getString("state"));
        assertEquals(List.of(CHECK), checks(run, "failed"));
    }

    private ValidatableResponse result(Answer run) {
        return asSuperadmin()
                .queryParam("runId", run.getLong("id"))
                .get("/api/v1/checks")
                .then()
                .rootPath("find { it.id == '%s' }".formatted(CHECK));
    }

    private ValidatableResponse accept(Map<String, ?> body) {
        return asSuperadmin().body(body).post(ACCEPTANCES).then();
    }

    @Override
    protected RequestSpecification asSuperadmin() {
        return super.asSuperadmin().contentType("application/json");
    }
}
