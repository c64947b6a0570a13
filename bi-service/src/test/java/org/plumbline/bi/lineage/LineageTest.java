package org.plumbline.bi.lineage;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class LineageTest extends SampleTest {

    @BeforeEach
    void sayWhereARowIsFrom() {
        data.execute("UPDATE core.post_data SET url = 'https://instagram.com/p/1', platform_rule = 'instagram-host@2'");
        data.execute("INSERT INTO core.submission_metadata VALUES (1, '{\"k\": 1.10}')");
        data.execute("INSERT INTO core.analyses VALUES (1, 'v2', -0.820, 0.93, '{hate}')");
        data.execute("DELETE FROM core.hashtags; INSERT INTO core.hashtags VALUES (71, 'one')");
        data.execute("INSERT INTO core.submission_hashtags VALUES (1, 71)");
        new Provenance(data)
                .everythingIsLegacy()
                .document(
                        "posts",
                        1,
                        "{\"id\": 1001, \"url\": \"https://instagram.com/p/1\", \"platform\": \"IG\","
                                + " \"status\": \"New\", \"score\": 1.50, \"hashtags\": \"#One\"}")
                .document("reports", 1, "{\"id\": 1001, \"post_id\": 1001}")
                .rule(1, "core.submissions", "status", "{status}", "status", null)
                .rule(2, "core.post_data", "platform_detail", "{url,platform}", "platform-detail", null)
                .rule(3, "core.analyses", "toxicity", "{analysis}", "json-number", "toxicity")
                .rule(4, "core.hashtags", "tag", "{hashtags}", "hashtags", null);
    }

    @Test
    void aFactLeadsToItsRowsAndTheirLegacyRows() {
        lineage(1)
                .body("legacyId", equalTo("1001"))
                .body("note", nullValue())
                .body("fact.submissionId", equalTo(1))
                .body("fact.platformDetail", equalTo("instagram"))
                .body("fact.effectiveTakedownAt", equalTo("2026-11-03T10:00:00Z"))
                .body("fact.hoursToTakedown", equalTo(48.0f))
                .body("fact.hashtags", contains("one"))
                .body("bundle.submission.communitySlug", equalTo("paris"))
                .body("bundle.submission.submittedAt", equalTo("2026-11-01T10:00:00Z"))
                .body("bundle.postData.url", equalTo("https://instagram.com/p/1"))
                .body("bundle.metadata.metadata.k", equalTo(1.10f))
                .body("bundle.analysis.labels", contains("hate"))
                .body("bundle.hashtags", equalTo(List.of(Map.of("hashtagId", 71, "tag", "one"))))
                .body("bundle.categories", equalTo(List.of()))
                .body("bundle.reports.reportId", contains(1, 2))
                .body("bundle.reports.takenDownAt", contains("2026-11-04T10:00:00Z", "2026-11-03T10:00:00Z"))
                .body("documents.entity", contains("posts", "reports"))
                .body("legacyDocument.source", equalTo("moderation"))
                .body("legacyDocument.document.platform", equalTo("IG"))
                .body("run.mode", equalTo("full"))
                .body("run.id", equalTo(1))
                .body("publication.version", equalTo(7));
    }

    @Test
    void rawRowsKeepEachDigit() {
        assertEquals(true, lineage(1).extract().asString().replace(" ", "").contains("\"score\":1.50"));
    }

    @Test
    void eachDerivedFieldNamesWhatItWasDerivedFromAndByWhichRule() {
        lineage(1)
                .body(
                        "derivedFields.field",
                        contains(
                                "status",
                                "platform_detail",
                                "toxicity",
                                "hashtags",
                                "report_count",
                                "first_reported_at",
                                "report_taken_down_at",
                                "effective_takedown_at",
                                "takedown_source",
                                "hours_to_takedown"))
                .body("derivedFields[0].input", equalTo(Map.of("status", "New")))
                .body("derivedFields[0].rule.id", equalTo("status"))
                .body("derivedFields[0].rule.version", nullValue())
                .body("derivedFields[0].result", equalTo("new"))
                .body("derivedFields[1].input", equalTo(Map.of("url", "https://instagram.com/p/1", "platform", "IG")))
                .body("derivedFields[1].rule.id", equalTo("instagram-host"))
                .body("derivedFields[1].rule.version", equalTo("2"))
                .body("derivedFields[1].result", equalTo("instagram"))
                .body("derivedFields[2].rule.description", equalTo("as json-number does: toxicity"))
                .body("derivedFields[2].result", equalTo(0.93f))
                .body("derivedFields[3].input", equalTo(Map.of("hashtags", "#One")))
                .body("derivedFields[3].result[0].tag", equalTo("one"))
                .body("derivedFields[7].input.report_taken_down_at", equalTo("2026-11-03T10:00:00Z"))
                .body("derivedFields[7].input.removed_at", equalTo("2026-11-05T10:00:00Z"))
                .body("derivedFields[7].rule.id", equalTo("report_flow"))
                .body("derivedFields[7].result", equalTo("2026-11-03T10:00:00Z"))
                .body("derivedFields[8].result", equalTo("report_flow"));
        lineage(2).body("derivedFields.find { it.field == 'takedown_source' }.rule.id", equalTo("legacy_fallback"));
        lineage(3).body("derivedFields.find { it.field == 'effective_takedown_at' }.rule.id", equalTo("none"));
    }

    @Test
    void aSubmissionBornInTheNewSystemHasNoLegacyRowAndSaysSo() {
        var born = data.post("paris", "x", "x", "2026-11-19T10:00Z", null);
        data.publish(8, SampleFacts.PUBLISHED_AT);
        lineage(born)
                .body("legacyId", nullValue())
                .body("note", containsString("Created in the new system"))
                .body("legacyDocument", nullValue())
                .body("documents", equalTo(List.of()))
                .body("run", nullValue())
                .body("fact.legacyId", nullValue())
                .body("bundle.metadata", nullValue())
                .body("bundle.analysis", nullValue());
    }

    @Test
    void whatWaitsForAPublicationHasNoFactYetAndSaysSo() {
        var waiting = data.post("paris", "x", "x", "2026-11-19T10:00Z", null);
        lineage(waiting).body("fact", nullValue()).body("note", containsString("waits for a publication"));
    }

    @Test
    void aManagerFollowsWhatIsInScope() {
        Api.with(oidc.communityManager("paris"))
                .get(Api.SUBMISSIONS + "1/lineage")
                .then()
                .statusCode(200)
                .body("documents.entity", contains("posts", "reports"))
                .body("run.id", equalTo(1))
                .body("run.counts", nullValue());
    }

    @Test
    void whoseASubmissionIsFollowsItsRowNotWhatIsPublished() {
        data.execute("UPDATE core.submissions SET community_id = 2 WHERE submission_id = 1");
        Api.with(oidc.communityManager("paris"))
                .get(Api.SUBMISSIONS + "1/lineage")
                .then()
                .statusCode(403);
        Api.with(oidc.communityManager("toronto"))
                .get(Api.SUBMISSIONS + "1/lineage")
                .then()
                .statusCode(200)
                .body("fact", nullValue())
                .body("bundle.submission.communitySlug", equalTo("toronto"));
    }

    @Test
    void itsTagChangesWithItsRowsAndNotWithTime() {
        var tag = lineage(1).extract().header("ETag");
        clock.advance(Duration.ofSeconds(30));
        assertEquals(304, status(tag));
        data.execute("UPDATE core.post_data SET title = 'another' WHERE submission_id = 1");
        assertEquals(200, status(tag));
        lineage(1).header("ETag", not(equalTo(tag)));
    }

    private int status(String tag) {
        return Api.with(oidc.superadmin())
                .header("If-None-Match", tag)
                .get(Api.SUBMISSIONS + "1/lineage")
                .statusCode();
    }

    private ValidatableResponse lineage(long id) {
        return Api.with(oidc.superadmin())
                .get(Api.SUBMISSIONS + id + "/lineage")
                .then()
                .statusCode(200);
    }
}
