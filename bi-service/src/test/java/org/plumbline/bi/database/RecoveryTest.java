package org.plumbline.bi.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;
import org.plumbline.testsupport.ServerFaults;

/** What callers see of a database that has crashed, once it is back. */
@QuarkusTest
class RecoveryTest extends SampleTest {

    private static final int CALLERS = 40;
    private static final String COUNTED = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}]}""";

    @Test
    void everyRequestIsAnsweredAsSoonAsTheDatabaseHasRecovered() throws Exception {
        fillThePool();
        ServerFaults.crash(database);
        for (var request = 0; request < CALLERS; request++) {
            Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
        }
        Api.with(oidc.superadmin())
                .contentType("application/json")
                .body(COUNTED)
                .post(Api.QUERY)
                .then()
                .statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
    }

    /** Sessions that all break at once. */
    private void fillThePool() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, CALLERS)
                    .mapToObj(number -> callers.submit(() -> Api.with(oidc.superadmin())
                            .queryParam("from", "2026-11-%02dT00:00:00Z".formatted(1 + number % 15))
                            .queryParam("to", "2026-11-19T00:%02d:00Z".formatted(number))
                            .get(Api.OVERVIEW)
                            .statusCode()))
                    .toList();
            for (var status : asked) {
                assertEquals(200, status.get());
            }
        }
        assertTrue(Integer.parseInt(data.single("""
                SELECT count(*) FROM pg_stat_activity
                WHERE application_name = 'plumbline-bi' AND datname = current_database()""")) > 3);
    }
}
