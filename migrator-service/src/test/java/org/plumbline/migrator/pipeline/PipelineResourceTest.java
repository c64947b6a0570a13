package org.plumbline.migrator.pipeline;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.MigrationTest;

@QuarkusTest
class PipelineResourceTest extends MigrationTest {

    @Test
    void theBuiltInPipelinesAreListedWithTheirEntitiesInOrder() {
        get("/api/v1/pipelines")
                .statusCode(200)
                .body("name", hasItems("moderation", "recruiting"))
                .body("find { it.name == 'moderation' }.origin", equalTo("built in"))
                .body("find { it.name == 'moderation' }.entities.name.join(',')", equalTo("communities,posts,reports"))
                .body("find { it.name == 'recruiting' }.entities[2].table", equalTo("job_applications"))
                .body("find { it.name == 'recruiting' }.entities[2].key", equalTo("id"))
                .body("find { it.name == 'recruiting' }.entities[2].cursor", equalTo("updated_at"))
                .body("find { it.name == 'recruiting' }.entities[2].onDelete", equalTo("remove"))
                .body("find { it.name == 'recruiting' }.entities[2].into", equalTo("recruiting.job_applications"));
    }

    @Test
    void aDefinitionIsServedInTheFormOfTheServedSchema() throws IOException {
        var json = new ObjectMapper();
        var definition = get("/api/v1/pipelines/recruiting")
                .statusCode(200)
                .body("name", is("recruiting"))
                .body("definition.entities[1].columns.company_id.references", is("companies"))
                .body("definition.entities[1].columns.company_id['if-missing']", nullValue())
                .extract()
                .asString();
        var schema = get("/api/v1/pipelines/schema")
                .statusCode(200)
                .contentType("application/schema+json")
                .extract()
                .asString();

        Assertions.assertEquals(
                Set.of(),
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(json.readTree(schema))
                        .validate(json.readTree(definition).path("definition")));
    }

    @Test
    void aPipelineThatDoesNotExistIsAProblemThatNamesTheNearest() {
        get("/api/v1/pipelines/moderator")
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("did you mean 'moderation'?"));
    }

    @Test
    void onlySuperadminsSeePipelines() {
        for (var path :
                new String[] {"/api/v1/pipelines", "/api/v1/pipelines/recruiting", "/api/v1/pipelines/schema"}) {
            assertOnlySuperadminsRead(path);
        }
    }

    private io.restassured.response.ValidatableResponse get(String path) {
        return given().auth().oauth2(oidc.superadmin()).get(path).then();
    }
}
