package org.plumbline.bi.dataset;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.model.dataset.Datasets;
import org.plumbline.testsupport.FakeOidc;

@QuarkusTest
class DatasetsTest {

    FakeOidc oidc;

    @Test
    void listsEveryColumnWithItsTypeAndDescription() {
        Api.with(oidc.superadmin())
                .get(Api.DATASETS)
                .then()
                .statusCode(200)
                .body("datasets.name", equalTo(List.of("submission_facts", "report_facts", "application_summary")))
                .body(
                        "datasets[0].columns",
                        hasSize(Datasets.SUBMISSION_FACTS.columns().size()))
                .body("datasets[0].columns.description", everyItem(notNullValue()));
    }

    @Test
    void saysWhatFitsAColumnByItsType() {
        Api.with(oidc.communityManager("paris"))
                .get(Api.DATASETS + "/submission_facts")
                .then()
                .statusCode(200)
                .body("communityColumn", equalTo("community_slug"))
                .body("aggregations", hasItem("p95"))
                .body("columns.find { it.name == 'submitted_at' }.type", equalTo("timestamp"))
                .body("columns.find { it.name == 'submitted_at' }.title", equalTo("Submitted"))
                .body("columns.find { it.name == 'submitted_at' }.format", equalTo("timestamp"))
                .body("columns.find { it.name == 'submitted_at' }.unit", nullValue())
                .body("columns.find { it.name == 'hours_to_takedown' }.format", equalTo("hours"))
                .body("columns.find { it.name == 'hours_to_takedown' }.unit", equalTo("h"))
                .body("columns.find { it.name == 'submitted_at' }.transforms", hasItem("quarter"))
                .body(
                        "columns.find { it.name == 'submitted_at' }.aggregations",
                        equalTo(List.of("count_distinct", "min", "max")))
                .body("columns.find { it.name == 'toxicity' }.transforms", equalTo(List.of("bucket")))
                .body("columns.find { it.name == 'language' }.operators", hasItem("starts_with"))
                .body("columns.find { it.name == 'language' }.operators", not(hasItem("contains")))
                .body(
                        "columns.find { it.name == 'hashtags' }.operators",
                        equalTo(List.of("is_null", "is_not_null", "contains")));
    }

    @Test
    void saysHowManyValuesAnOperatorTakesAndWhatNeedsAWidth() {
        Api.with(oidc.superadmin())
                .get(Api.DATASETS + "/submission_facts")
                .then()
                .statusCode(200)
                .body("operands.eq", equalTo("one"))
                .body("operands.between", equalTo("two"))
                .body("operands.not_in", equalTo("several"))
                .body("operands.is_not_null", equalTo("none"))
                .body("transformsWithWidth", equalTo(List.of("bucket")));
    }

    @Test
    void aDatasetWithoutCommunitiesIsForSuperadmins() {
        Api.with(oidc.communityManager("paris"))
                .get(Api.DATASETS)
                .then()
                .statusCode(200)
                .body("datasets.name", equalTo(List.of("submission_facts", "report_facts")));
        Api.with(oidc.communityManager("paris"))
                .get(Api.DATASETS + "/application_summary")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/dataset-out-of-scope"));
        Api.with(oidc.superadmin())
                .get(Api.DATASETS + "/application_summary")
                .then()
                .statusCode(200);
    }

    @Test
    void anUnknownDatasetIsNotFoundAndTheNearestIsNamed() {
        Api.with(oidc.superadmin())
                .get(Api.DATASETS + "/submision_facts")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/dataset-not-found"))
                .body("detail", containsString("submission_facts"));
    }

    @Test
    void nobodyReadsThemWithoutARole() {
        Api.anonymously().get(Api.DATASETS).then().statusCode(401);
        Api.with(oidc.token().issue()).get(Api.DATASETS).then().statusCode(403);
        Api.with(oidc.superadmin()).get(Api.DATASETS + "?search=x").then().statusCode(400);
    }
}
