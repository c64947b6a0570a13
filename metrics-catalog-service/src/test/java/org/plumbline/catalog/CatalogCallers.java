package org.plumbline.catalog;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.OpenApiContract;

/** Who works with the catalog in tests: ada writes, grace publishes, a community-manager reads. */
public final class CatalogCallers {

    public static final String METRICS = "/api/v1/metrics";

    private static final OpenApiContract CONTRACT = new OpenApiContract();

    private final FakeOidc oidc;

    public CatalogCallers(FakeOidc oidc) {
        this.oidc = oidc;
    }

    public RequestSpecification ada() {
        return superadmin("ada");
    }

    public RequestSpecification grace() {
        return superadmin("grace");
    }

    public RequestSpecification manager() {
        return as(oidc.communityManager("paris"));
    }

    public RequestSpecification superadmin(String name) {
        return as(oidc.superadmin(name));
    }

    public static RequestSpecification as(String token) {
        return given().filter(CONTRACT).auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** Defines a metric, and gives the ETag of its draft. */
    public String define(String definition) {
        return ada().body(definition)
                .post(METRICS)
                .then()
                .statusCode(201)
                .extract()
                .header("ETag");
    }

    /** Drafts another version of a metric. */
    public void revise(String key, String definition) {
        ada().header("If-Match", "*")
                .body(definition)
                .post(METRICS + "/" + key + "/versions")
                .then()
                .statusCode(201);
    }

    /** Publishes a version that ada has written. */
    public void publish(String key, int version) {
        move(grace(), key, version, "publish", "Agreed on").then().statusCode(200);
    }

    /** Asks for a version to be published or deprecated, whatever the metric's state. */
    public static Response move(RequestSpecification caller, String key, int version, String action, String reason) {
        return caller.header("If-Match", "*")
                .body("{\"reason\": \"%s\"}".formatted(reason))
                .post("%s/%s/versions/%d/%s".formatted(METRICS, key, version, action));
    }

    /** A definition that counts reports. */
    public static String counting(String key) {
        return counting(key, "Counted");
    }

    public static String counting(String key, String title) {
        return """
                {
                  "key": "%s", "title": "%s", "description": "Reports of a test",
                  "dataset": "report_facts", "timeColumn": "reported_at", "format": "integer",
                  "type": "simple", "measure": {"agg": "count"},
                  "allowedGroupBy": ["platform_detail", "community_slug"]
                }
                """.formatted(key, title);
    }

    /** A definition that divides one metric by another. */
    public static String quotient(String key, String one, String other) {
        return """
                {
                  "key": "%s", "title": "Quotient", "description": "One by the other", "format": "number",
                  "type": "derived", "operation": "quotient",
                  "operands": [{"metric": "%s", "version": 1}, {"metric": "%s", "version": 1}],
                  "nullValues": "no_value", "zeroDenominator": "no_value", "emptyBuckets": "omit"
                }
                """.formatted(key, one, other);
    }
}
