package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;

/** Who may ask for explanations and lineages, and about what. */
@QuarkusTest
class ExplainAccessTest extends SampleTest {

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/explain/removedPosts", "/api/v1/submissions/1/lineage"})
    void needsATokenAndARole(String path) {
        Api.anonymously()
                .get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue());
        Api.with(oidc.token().issue())
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("instance", equalTo(path));
        Api.with(oidc.superadmin()).get(path).then().statusCode(200);
        Api.with(oidc.communityManager("paris")).get(path).then().statusCode(200);
    }

    @Test
    void aManagerWithoutCommunitiesIsToldSo() {
        Api.with(oidc.communityManager())
                .get(Api.EXPLAIN + "submissions")
                .then()
                .statusCode(200)
                .body("state", equalTo("no_data"))
                .body("rows", equalTo(0))
                .body("sample", equalTo(List.of()))
                .body("scope.notice", containsString("no communities"));
    }

    @Test
    void aCommunityOutOfScopeIsRefusedAlikeWhetherItExistsOrNot() {
        assertEquals(
                refusal("/api/v1/explain/reports?community=toronto"),
                refusal("/api/v1/explain/reports?community=atlantis"));
    }

    @Test
    void aSubmissionOutOfScopeIsRefusedAlikeWhetherItExistsOrNot() {
        var ofToronto = refusal("/api/v1/submissions/5/lineage");
        assertEquals(ofToronto, refusal("/api/v1/submissions/7/lineage").replace("/7/", "/5/"));
        assertEquals(ofToronto, refusal("/api/v1/submissions/999/lineage").replace("/999/", "/5/"));
        Api.with(oidc.communityManager("paris"))
                .header("If-None-Match", "*")
                .get(Api.SUBMISSIONS + "5/lineage")
                .then()
                .statusCode(403);
        Api.with(oidc.superadmin()).get(Api.SUBMISSIONS + "999/lineage").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "removedposts, 404, did you mean 'removedPosts'",
        "qqqqqqq, 404, 'there are submissions, reports'",
        "removedPosts?from=yesterday, 400, is not a date or time",
        "removedPosts?platformDetail=myspace, 400, is not a known service",
        "removedPosts?status=new, 400, is not a parameter of this operation",
        "removedPosts?version=1, 400, is not a parameter of this operation",
        "posts?version=0, 400, is not a whole number",
        "posts?timezone=Mars/Olympus, 400, is not an IANA time zone",
        "removedPosts?from=2026-11-02&to=2026-11-01, 400, is not before 'to'"
    })
    void whatIsAskedWronglyIsNamed(String question, int status, String said) {
        Api.with(oidc.superadmin())
                .get(Api.EXPLAIN + question)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "one", "1.0", "99999999999999999999", "9223372036854775808", "1%3BDROP", "%00"})
    void whatIsNoKeyOfASubmissionIsRefused(String id) {
        for (var token : List.of(oidc.superadmin(), oidc.communityManager("paris"))) {
            Api.with(token)
                    .urlEncodingEnabled(false)
                    .get(Api.SUBMISSIONS + id + "/lineage")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json");
        }
    }

    private String refusal(String path) {
        return Api.with(oidc.communityManager("paris"))
                .get(path)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .extract()
                .asString();
    }
}
