package org.plumbline.bi.freshness;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class AnnotationTest extends SampleTest {

    private static final String ANNOTATIONS = "/api/v1/annotations";

    @BeforeEach
    void forgetRepairs() {
        data.execute("TRUNCATE etl.repairs CASCADE");
    }

    @AfterEach
    void repairNothing() {
        data.execute("TRUNCATE etl.repairs CASCADE");
    }

    @Test
    void aPublicationThatChangesNothingThatIsSettledIsNone() {
        annotations(oidc.superadmin(), "").body("annotations", equalTo(List.of()));
    }

    @Test
    void aPublicationThatRestatesSettledMonthsIsOne() {
        new Provenance(data).check("settled_months_restated", "warned", "2026-03: removed_posts 4 instead of 3");
        annotations(oidc.superadmin(), "")
                .body("annotations.kind", contains("restatement"))
                .body("annotations.version", contains(7))
                .body("annotations.at", contains("2026-11-20T12:00:00Z"))
                .body("annotations.reason", contains("2026-03: removed_posts 4 instead of 3"));
    }

    @Test
    void theFirstPublicationIsTheCutOver() {
        data.execute("UPDATE bi.publications SET version = 1 WHERE dataset = 'submission_facts'");
        annotations(oidc.superadmin(), "").body("annotations.kind", contains("first_publication"));
    }

    @Test
    void aRepairIsOneAndSoIsItsBeingTakenBackButNoPreview() {
        repair("previewed");
        repair("reverted");
        annotations(oidc.superadmin(), "")
                .body("annotations.kind", contains("repair", "revert"))
                .body("annotations.repair", everyItem(equalTo("platform-detail")))
                .body("annotations.changedRows", contains(2, 1))
                .body("annotations.reason", contains("tags of the old app", "one was right"));
    }

    @Test
    void aManagerLearnsThatItWasAndNotOfHowManyRowsAndWhy() {
        repair("applied");
        annotations(oidc.communityManager("paris"), "")
                .body("annotations.kind", contains("repair"))
                .body("annotations", everyItem(not(hasKey("changedRows"))))
                .body("annotations", everyItem(not(hasKey("reason"))));
    }

    @Test
    void aManagerLearnsNothingOfApplications() {
        data.application(1, "new", "2026-11-01T10:00Z").publishApplications(1, SampleFacts.PUBLISHED_AT);
        annotations(oidc.superadmin(), "").body("annotations.dataset", contains("application_summary"));
        annotations(oidc.communityManager("paris"), "").body("annotations", equalTo(List.of()));
    }

    @Test
    void onlyThoseOfTheWindowAreTold() {
        repair("applied");
        annotations(oidc.superadmin(), "?from=2026-11-11&to=2026-11-20").body("annotations", equalTo(List.of()));
        Api.with(oidc.superadmin())
                .get(ANNOTATIONS + "?from=yesterday")
                .then()
                .statusCode(400)
                .body("violations.field", contains("from"));
    }

    private void repair(String state) {
        data.execute("""
                INSERT INTO etl.repairs (repair, pipeline, repaired_table, key_column, columns, state, requested_by, reason,
                    started_at, finished_at, checked, failing, refused, last_run_id, reverted_by, revert_reason, reverted_at,
                    rows_reverted, rows_left)
                SELECT 'platform-detail', 'moderation', 'core.post_data', 'submission_id', '{platform_detail}', state, 'ada',
                    CASE WHEN state <> 'previewed' THEN 'tags of the old app' END,
                    '2026-11-10T10:00Z', '2026-11-10T10:01Z', 7, 2, 0,
                    CASE WHEN state <> 'previewed' THEN 1 END,
                    CASE WHEN state = 'reverted' THEN 'ada' END,
                    CASE WHEN state = 'reverted' THEN 'one was right' END,
                    CASE WHEN state = 'reverted' THEN timestamptz '2026-11-10T11:00Z' END,
                    CASE WHEN state = 'reverted' THEN 1 END,
                    CASE WHEN state = 'reverted' THEN 1 END
                FROM (VALUES (?)) AS asked (state)""", state);
        data.execute("""
                INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image)
                SELECT (SELECT max(repair_run_id) FROM etl.repairs), row, row::text, '{}', '{}'
                FROM generate_series(1, 2) AS row""");
    }

    private static ValidatableResponse annotations(String token, String window) {
        return Api.with(token).get(ANNOTATIONS + window).then().statusCode(200);
    }
}
