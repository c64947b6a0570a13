package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.testsupport.TestTokens;

@QuarkusTest
class OverviewAccessTest extends SampleTest {

    @Test
    void aManagerSeesOnlyTheClaimedCommunities() {
        Api.with(oidc.communityManager("paris"))
                .get(Api.OVERVIEW)
                .then()
                .statusCode(200)
                .body("scope.all", equalTo(false))
                .body("scope.communities", equalTo(List.of("paris")))
                .body("kpis.submissions.value", equalTo(3))
                .body("kpis.reports.value", equalTo(3))
                .body("kpis.removedPosts.value", equalTo(3))
                .body("kpis.removalRate.numerator", equalTo(2))
                .body("kpis.medianHoursToTakedown.value", equalTo(48))
                .body("platforms.platformDetail", equalTo(List.of("instagram", "facebook", "youtube")));
    }

    @Test
    void aManagerCanNarrowTheScopeFurther() {
        Api.with(oidc.communityManager("paris", "toronto"))
                .get(Api.OVERVIEW + "?community=toronto")
                .then()
                .statusCode(200)
                .body("scope.communities", equalTo(List.of("toronto")))
                .body("kpis.submissions.value", equalTo(1));
    }

    @Test
    void aCommunityOutOfScopeIsRefusedAlikeWhetherItExistsOrNot() {
        assertEquals(refusal("toronto"), refusal("atlantis"));
        assertEquals(refusal("toronto"), refusal("paris&community=toronto"));
    }

    @Test
    void anAccountWithoutARoleIsRefused() {
        for (var token : List.of(
                oidc.token().issue(),
                oidc.token().roles("moderator").communities("paris").issue())) {
            Api.with(token)
                    .get(Api.OVERVIEW)
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json")
                    .body("status", equalTo(403))
                    .body("instance", equalTo(Api.OVERVIEW));
        }
    }

    @Test
    void withoutAValidTokenNobodyGetsIn() {
        Api.anonymously()
                .get(Api.OVERVIEW)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", notNullValue())
                .body("instance", equalTo(Api.OVERVIEW));
        for (var token : List.of(
                admin().expiringIn(Duration.ofMinutes(-5)).issue(),
                admin().signedByAForeignKey().issue(),
                admin().signedByAnUnknownKey().issue(),
                admin().audience("another-suite").issue(),
                admin().issuer("http://localhost/realms/another").issue(),
                admin().unsigned(),
                "not-a-token")) {
            Api.with(token).get(Api.OVERVIEW).then().statusCode(401).contentType("application/problem+json");
        }
    }

    private TestTokens admin() {
        return oidc.token().roles("superadmin");
    }

    private String refusal(String community) {
        return Api.with(oidc.communityManager("paris"))
                .get(Api.OVERVIEW + "?community=" + community)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .extract()
                .asString();
    }
}
