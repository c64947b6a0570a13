package org.plumbline.bi.problem;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.bi.fixture.Api;
import org.plumbline.bi.fixture.FakeCatalog;
import org.plumbline.bi.fixture.SampleFacts;
import org.plumbline.bi.fixture.SampleMetrics;
import org.plumbline.bi.fixture.TargetData;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.GoldenProblems;
import org.plumbline.testsupport.TestDatabase;

/** Bodies of refusals are those of the files, of which there is one for each state of what the service needs. */
@QuarkusIntegrationTest
class ProblemsIT {

    FakeOidc oidc;
    TestDatabase database;
    FakeCatalog catalog;

    private TargetData data;

    @BeforeEach
    void publishTheSamples() {
        data = new TargetData(database);
        SampleFacts.publish(data);
        SampleMetrics.publish(catalog);
    }

    @Test
    void whereNothingIsTheMatter() throws IOException {
        match("refused");
    }

    @Test
    void whileTheCatalogIsAway() throws IOException {
        catalog.goAway();
        try {
            match("catalog-away");
        } finally {
            catalog.comeBack();
        }
    }

    @Test
    void whereTheCatalogShutsPeopleOut() throws IOException {
        catalog.shutOut();
        try {
            match("catalog-closed");
        } finally {
            catalog.comeBack();
        }
    }

    @Test
    void whileTheOidcServerIsAway() throws IOException {
        oidc.goAway();
        try {
            match("oidc-away");
        } finally {
            oidc.comeBack();
        }
    }

    @Test
    void whileTheDatabaseIsAway() throws IOException {
        data.execute("ALTER ROLE plumbline_bi NOLOGIN");
        try {
            data.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'plumbline_bi'");
            match("database-away");
        } finally {
            data.execute("ALTER ROLE plumbline_bi LOGIN");
        }
    }

    @Test
    void whereATableMayNotBeRead() throws IOException {
        data.execute("REVOKE SELECT ON bi.report_facts FROM plumbline_bi");
        try {
            match("table-withheld");
        } finally {
            data.execute("GRANT SELECT ON bi.report_facts TO plumbline_bi");
        }
    }

    @Test
    void whereAViewWasReplaced() throws IOException {
        data.publish(9, SampleFacts.PUBLISHED_AT.plusSeconds(90));
        data.showSubmissionsOfDaysAs("submissions / 2.5");
        try {
            match("view-replaced");
        } finally {
            data.showSubmissionsOfDaysAs("submissions");
        }
    }

    @Test
    void whileATableIsLocked() throws IOException, SQLException {
        try (var _ = data.locked("bi.report_facts")) {
            match("table-locked");
        }
    }

    @Test
    void whileACallerHasTheirPlaceAlready() throws IOException, SQLException {
        try (var callers = Executors.newVirtualThreadPerTaskExecutor();
                var _ = data.locked("bi.application_summary")) {
            callers.execute(() -> Api.with(oidc.superadmin())
                    .contentType("application/json")
                    .body("{\"dataset\": \"application_summary\", \"measures\": [{\"agg\": \"count\"}]}")
                    .post(Api.QUERY));
            await().until(() -> !data.single("""
                    SELECT count(*) FROM pg_stat_activity
                    WHERE usename = 'plumbline_bi' AND datname = current_database() AND wait_event_type = 'Lock'""").equals("0"));
            match("place-taken");
        }
    }

    private void match(String state) throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problem", state + ".json"));
    }
}
