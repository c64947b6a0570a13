package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsStringIgnoringCase;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleTest;

@QuarkusTest
@TestProfile(OutageTest.Impatient.class)
class OutageTest extends SampleTest {

    @Test
    void aQueryThatTakesTooLongIsEndedByTheDatabaseAndAnswered504() throws SQLException {
        try (var _ = data.locked("bi.report_facts")) {
            Api.with(oidc.superadmin())
                    .get(Api.OVERVIEW)
                    .then()
                    .statusCode(504)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/query-timeout"))
                    .body("detail", not(containsStringIgnoringCase("select")));
        }
        Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv"})
    void aQueryThatACallerHasComposedIsEndedLikewise(String mediaType) throws SQLException {
        try (var _ = data.locked("bi.report_facts")) {
            Api.with(oidc.superadmin())
                    .accept(mediaType)
                    .contentType("application/json")
                    .body("{\"dataset\": \"report_facts\", \"measures\": [{\"agg\": \"count\"}]}")
                    .post(Api.QUERY)
                    .then()
                    .statusCode(504)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/query-timeout"));
        }
    }

    @Test
    void aDatabaseThatIsGoneIsAnswered503AndServedAgainOnceItIsBack() {
        Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
        try {
            data.execute("ALTER ROLE plumbline_bi NOLOGIN");
            data.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plumbline_bi'");
            for (var path : new String[] {Api.OVERVIEW, Api.FRESHNESS}) {
                Api.with(oidc.superadmin())
                        .get(path)
                        .then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .body("type", equalTo("/problems/database-unavailable"))
                        .body("detail", not(containsStringIgnoringCase("plumbline_bi")));
            }
        } finally {
            data.execute("ALTER ROLE plumbline_bi LOGIN");
        }
        Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
    }

    @Test
    void aTransactionLeavesNothingBehindInThePool() {
        Api.with(oidc.superadmin()).get(Api.OVERVIEW).then().statusCode(200);
        // The service asks for its own purposes now and then.
        await().untilAsserted(() -> {
            var open = data.single("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE usename = 'plumbline_bi' AND datname = current_database() AND state <> 'idle'""");
            assertEquals("0", open);
        });
    }

    /** Waits for nothing, so that the test need not either. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("plumbline.bi.statement-timeout", "500ms");
        }
    }
}
