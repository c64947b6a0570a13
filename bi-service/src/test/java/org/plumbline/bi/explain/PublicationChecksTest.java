package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class PublicationChecksTest extends SampleTest {

    private static final String OF_FACTS = "/api/v1/freshness/submission_facts/checks";

    @BeforeEach
    void sayWhatWasChecked() {
        new Provenance(data)
                .check("removed_posts_parity", "passed", "Equal in all months.")
                .check("takedowns_follow_submissions", "warned", "toronto has 1");
    }

    @Test
    void areThoseOfTheRunThatPublished() {
        checks(oidc.superadmin(), OF_FACTS, 200)
                .body("publication.version", equalTo(7))
                .body("published.run.state", equalTo("succeeded"))
                .body("published.checks.id", contains("removed_posts_parity", "takedowns_follow_submissions"))
                .body("published.checks.finding", contains("Equal in all months.", "toronto has 1"))
                .body("$", not(hasKey("refused")));
    }

    @Test
    void ofARefusedRunStandBesideThem() {
        data.run("refused", SampleFacts.PUBLISHED_AT.plusSeconds(60), "removals per month differ");
        new Provenance(data).check("entity_counts", "failed", "2 instead of 1");
        checks(oidc.superadmin(), OF_FACTS, 200)
                .body("published.checks.id", contains("removed_posts_parity", "takedowns_follow_submissions"))
                .body("refused.run.state", equalTo("refused"))
                .body("refused.checks.id", contains("entity_counts"))
                .body("refused.checks.state", contains("failed"));
    }

    @Test
    void aManagerIsNotToldWhatTheyFound() {
        checks(oidc.communityManager("paris"), OF_FACTS, 200)
                .body("published.checks.sentence", everyItem(equalTo("All is well")))
                .body("published.checks.finding", everyItem(nullValue()));
    }

    @Test
    void ofADatasetWithoutCommunitiesAreForSuperadmins() {
        checks(oidc.communityManager("paris"), "/api/v1/freshness/application_summary/checks", 403);
    }

    @Test
    void ofADatasetThatThereIsNotTheNearestIsNamed() {
        checks(oidc.superadmin(), "/api/v1/freshness/submission_fact/checks", 404)
                .body("detail", containsString("'submission_facts'"));
    }

    private static ValidatableResponse checks(String token, String path, int status) {
        return Api.with(token).get(path).then().statusCode(status);
    }
}
