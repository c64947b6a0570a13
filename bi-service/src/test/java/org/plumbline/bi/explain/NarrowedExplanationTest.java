package org.plumbline.bi.explain;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.Provenance;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.model.metric.Kpi;

/** A number of fewer rows is explained as what it is, by the same definition over these rows. */
@QuarkusTest
class NarrowedExplanationTest extends SampleTest {

    @BeforeEach
    void sayThatEverythingIsLegacy() {
        new Provenance(data).everythingIsLegacy().withReference();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatTheOverviewSaysOfTheSameServices(Kpi kpi) {
        var services = "?platformDetail=instagram&platformDetail=tiktok";
        Object value = Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + services)
                .jsonPath()
                .get("kpis.%s.value".formatted(kpi.apiName()));
        explain(oidc.superadmin(), kpi.apiName() + services)
                .body("value", equalTo(value))
                .body("platformDetails", contains("instagram", "tiktok"))
                .body("$", not(hasKey("languages")))
                .body("definition.rule", containsString("platform_detail in instagram, tiktok"));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceWithoutARowHasNoDataAsInTheOverview(Kpi kpi) {
        var service = "?platformDetail=vk";
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + service)
                .then()
                .body("kpis.%s.state".formatted(kpi.apiName()), equalTo("no_data"));
        explain(oidc.superadmin(), kpi.apiName() + service)
                .body("value", nullValue())
                .body("state", equalTo("no_data"));
    }

    @Test
    void itsRowsAndItsBranchesAreOfTheServicesAlone() {
        explain(oidc.superadmin(), "removedPosts?platformDetail=tiktok")
                .body("value", equalTo(1))
                .body("contributions.rows", contains(1, 0))
                .body("sample.submissionId", contains(5));
    }

    @Test
    void theLegacyDatabaseCannotSayTheServiceAndItSaysSo() {
        explain(oidc.superadmin(), "removedPosts?platformDetail=tiktok")
                .body("reconciliation.legacyValue", nullValue())
                .body("reconciliation.reason", containsString("platform_detail"));
    }

    @Test
    void aManagerSeesNoMoreByNamingAService() {
        explain(oidc.communityManager("paris"), "removedPosts?platformDetail=tiktok")
                .body("value", nullValue())
                .body("sample", equalTo(List.of()));
    }

    @Test
    void aServiceOrALanguageThatThereIsNotIsNamed() {
        refused("removedPosts?platformDetail=instagrm")
                .body("violations.message", contains(containsString("'instagram'")));
        refused("removedPosts?language=English").body("violations.field", contains("language"));
    }

    @Test
    void aColumnThatTheRowsDoNotHaveIsNamed() {
        refused("reports?language=en")
                .body("violations.field", contains("language"))
                .body("violations.message", contains(containsString("report_facts")));
    }

    private ValidatableResponse refused(String question) {
        return Api.with(oidc.superadmin()).get(Api.EXPLAIN + question).then().statusCode(400);
    }

    private static ValidatableResponse explain(String token, String question) {
        return Api.with(token).get(Api.EXPLAIN + question).then().statusCode(200);
    }
}
