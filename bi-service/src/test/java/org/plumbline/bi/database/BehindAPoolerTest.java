package org.plumbline.bi.database;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.bi.fixture.TestClock;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.Pooler;
import org.plumbline.testsupport.PoolerResource;

/** All transactions, whosever they are, in one session that a pooler hands on. */
@EnabledIf(
        value = "org.plumbline.testsupport.Pooler#isInstalled",
        disabledReason = "there is no pgbouncer on this machine")
@QuarkusTest
@WithTestResource(
        value = PoolerResource.class,
        // All wait for the one session, for as long as that takes.
        initArgs = {
            @ResourceArg(name = "plumbline.bi.queries.patience", value = "1m"),
            @ResourceArg(name = "quarkus.datasource.jdbc.acquisition-timeout", value = "1m"),
            @ResourceArg(name = "quarkus.datasource.guarded.jdbc.acquisition-timeout", value = "1m")
        })
class BehindAPoolerTest {

    /** Of three callers each: together fewer than the service has connections, so that none waits for one. */
    private static final int ROUNDS = 4;

    private static final String COUNTED = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}]}""";

    FakeOidc oidc;
    Pooler pooler;

    @Inject
    TestClock clock;

    private TargetData data;

    @BeforeEach
    void publishTheSample() {
        clock.set(SampleFacts.NOW);
        data = new TargetData(pooler.database());
        SampleFacts.publish(data);
    }

    @Test
    void eachCallerIsAnsweredFromTheirOwnRowsWhoeverHadTheSessionBefore() throws Exception {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = callers.invokeAll(IntStream.range(0, ROUNDS)
                    .boxed()
                    .flatMap(_ -> List.of(
                            asks(oidc.superadmin(), 5, 7),
                            asks(oidc.communityManager("paris"), 3, 4),
                            asks(oidc.communityManager("toronto"), 1, 2))
                            .stream())
                    .toList());
            for (var answered : asked) {
                answered.get();
            }
        }
        assertEquals("1", data.single("""
                SELECT count(*) FROM pg_stat_activity
                WHERE usename = 'plumbline_bi' AND datname = current_database()"""));
    }

    @Test
    void isReadyAndRecordsWhoAsked() {
        Api.with(oidc.superadmin())
                .get(Api.OVERVIEW + "?compare=previous")
                .then()
                .statusCode(200);
        RestAssured.get("/q/health/ready").then().statusCode(200);
        await().until(() -> data.single("SELECT count(*) > 0 FROM bi.audit_log").equals("t"));
    }

    private static Callable<Void> asks(String token, int submissionsInTheWindow, int submissions) {
        return () -> {
            Api.with(token)
                    .get(Api.OVERVIEW)
                    .then()
                    .statusCode(200)
                    .body("kpis.submissions.value", equalTo(submissionsInTheWindow));
            Api.with(token)
                    .get(Api.EXPLAIN + "submissions")
                    .then()
                    .statusCode(200)
                    .body("value", equalTo(submissionsInTheWindow));
            Api.with(token)
                    .contentType("application/json")
                    .body(COUNTED)
                    .post(Api.QUERY)
                    .then()
                    .statusCode(200)
                    .body("rows[0][0]", equalTo(submissions));
            return null;
        };
    }
}
