package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
class ConditionalOverviewTest extends SampleTest {

    private static final String NOVEMBER = "?from=2026-11-01&to=2026-11-15";

    @Test
    void anUnchangedQuestionIsAnsweredWithoutABodyAndWithoutReadingTheFacts() throws SQLException {
        var tag = tag(oidc.superadmin(), NOVEMBER);
        try (var _ = data.locked("bi.submission_facts, bi.report_facts")) {
            // Whoever reads the facts now waits until the statement timeout.
            Api.with(oidc.superadmin())
                    .header("If-None-Match", tag)
                    .get(Api.OVERVIEW + NOVEMBER)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .header("Cache-Control", equalTo("private, no-cache"))
                    .body(emptyString());
        }
    }

    @Test
    void theDefaultWindowIsTheSameQuestionForAMinute() {
        var tag = tag(oidc.superadmin(), "");
        clock.advance(Duration.ofSeconds(3));
        assertEquals(tag, tag(oidc.superadmin(), ""));
        clock.advance(Duration.ofMinutes(1));
        assertNotEquals(tag, tag(oidc.superadmin(), ""));
    }

    @Test
    void theTagDependsOnScopeAndRequestButNotOnHowTheyAreWritten() {
        var tag = tag(oidc.superadmin(), NOVEMBER);
        assertNotEquals(tag, tag(oidc.communityManager("paris"), NOVEMBER));
        assertNotEquals(tag, tag(oidc.superadmin(), NOVEMBER + "&community=paris"));
        assertNotEquals(tag, tag(oidc.superadmin(), NOVEMBER + "&compare=previous"));
        assertNotEquals(tag, tag(oidc.superadmin(), NOVEMBER + "&platformDetail=false"));
        assertNotEquals(tag, tag(oidc.superadmin(), "?from=2026-11-01&to=2026-11-16"));
        assertEquals(tag, tag(oidc.superadmin(), "?to=2026-11-15T00:00:00Z&from=2026-11-01T01:00:00%2B01:00"));
        assertEquals(
                tag(oidc.superadmin(), NOVEMBER + "&platformDetail=x&platformDetail=tiktok"),
                tag(oidc.superadmin(), NOVEMBER + "&platformDetail=tiktok&platformDetail=x"));
    }

    @Test
    void aPublicationOrAStaleReasonChangesTheTagAndAConfirmationDoesNot() {
        var tag = tag(oidc.superadmin(), NOVEMBER);
        data.run("succeeded", SampleFacts.PUBLISHED_AT.plusSeconds(600), null);
        assertEquals(tag, tag(oidc.superadmin(), NOVEMBER));
        data.run("failed", SampleFacts.PUBLISHED_AT.plusSeconds(900), "the source cannot be reached");
        var failed = tag(oidc.superadmin(), NOVEMBER);
        assertNotEquals(tag, failed);
        data.publish(8, SampleFacts.PUBLISHED_AT.plusSeconds(1200));
        var published = tag(oidc.superadmin(), NOVEMBER);
        assertNotEquals(tag, published);
        assertNotEquals(failed, published);
    }

    private String tag(String token, String query) {
        return Api.with(token)
                .urlEncodingEnabled(false)
                .get(Api.OVERVIEW + query)
                .then()
                .statusCode(200)
                .header("Vary", equalTo("Authorization"))
                .extract()
                .header("ETag");
    }
}
