package org.plumbline.bi.overview;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.model.metric.Kpi;

@QuarkusTest
class ApiDocumentTest {

    @ParameterizedTest
    @EnumSource
    void describesEachKpiByItsDefinition(Kpi kpi) {
        var property = "components.schemas.Kpis.properties." + kpi.apiName();
        document()
                .body(property + ".title", equalTo(kpi.definition().header().title()))
                .body(
                        property + ".description",
                        containsString(kpi.definition().header().description()));
    }

    @Test
    void documentsEveryParameterAndEveryAnswerOfTheOverview() {
        document()
                .body(
                        "paths.'/api/v1/overview'.get.parameters.name",
                        hasItems("from", "to", "range", "community", "platformDetail", "compare", "If-None-Match"))
                .body("paths.'/api/v1/overview'.get.responses.'200'.headers", hasKey("ETag"))
                .body("paths.'/api/v1/overview'.get.responses.'304'.headers", hasKey("ETag"))
                .body("paths.'/api/v1/overview'.get.responses", hasKey("504"))
                .body("components.schemas.KpiState.enum", equalTo(List.of("value", "no_data", "not_available")));
    }

    private static ValidatableResponse document() {
        return RestAssured.get("/q/openapi?format=json").then().statusCode(200);
    }
}
