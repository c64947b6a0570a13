package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.bi.fixture.TlsResource;
import org.plumbline.testsupport.FakeOidc;

@QuarkusIntegrationTest
@WithTestResource(TlsResource.class)
class TlsIT {

    FakeOidc oidc;
    TlsResource server;

    @Test
    void asksADatabaseThatItTrustsByItsRootCertificate() {
        var data = new TargetData(server.database());
        SampleFacts.publish(data);
        // A first handshake takes long where others keep the processors busy.
        await().atMost(Duration.ofMinutes(1))
                .until(() -> RestAssured.get("/q/health/ready").statusCode() == 200);
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?from=2026-11-01&to=2026-11-20")
                .then()
                .statusCode(200)
                .body("kpis.submissions.value", equalTo(5));
        assertEquals("t", data.single("""
                SELECT bool_and(pg_stat_ssl.ssl)
                FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)
                WHERE usename = 'plumbline_bi' AND datname = current_database()"""));
    }
}
