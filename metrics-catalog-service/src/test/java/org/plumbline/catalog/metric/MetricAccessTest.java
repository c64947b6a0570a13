package org.plumbline.catalog.metric;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.catalog.BiReply;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.FakeBi;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.OpenApiContract;

@CatalogTest
class MetricAccessTest {

    private static final OpenApiContract CONTRACT = new OpenApiContract();

    FakeOidc oidc;
    FakeBi bi;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/metrics",
                "/api/v1/metrics/reports",
                "/api/v1/metrics/reports/versions",
                "/api/v1/metrics/reports/versions/1",
                "/api/v1/metrics/reports/history",
                "/api/v1/metrics/reports/diff?from=1&to=1",
                "/api/v1/metrics/reports/impact?version=1",
                "/api/v1/catalog"
            })
    void isReadBySuperadminsAndCommunityManagersOnly(String path) {
        bi.whole("reports@1", BiReply.value("3")).byPlatform("reports@1", BiReply.platforms());
        as(oidc.superadmin()).get(path).then().statusCode(200);
        as(oidc.communityManager("paris")).get(path).then().statusCode(200);
        as(oidc.communityManager()).get(path).then().statusCode(200);
        as(oidc.token().issue()).get(path).then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        given().filter(CONTRACT).get(path).then().statusCode(401).body("type", equalTo("/problems/unauthenticated"));
        oidc.invalid().forEach(token -> as(token).get(path).then().statusCode(401));
    }

    private static RequestSpecification as(String token) {
        return given().filter(CONTRACT).auth().oauth2(token);
    }
}
