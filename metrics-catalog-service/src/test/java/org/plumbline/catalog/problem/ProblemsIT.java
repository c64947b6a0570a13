package org.plumbline.catalog.problem;

import static org.plumbline.catalog.CatalogCallers.counting;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.BiReply;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.catalog.FakeBi;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.GoldenProblems;
import org.plumbline.testsupport.ServerFaults;
import org.plumbline.testsupport.TestDatabase;

/** Bodies of refusals are those of the files, of which there is one for each state of what the service needs. */
@CatalogTest
@QuarkusIntegrationTest
class ProblemsIT {

    FakeOidc oidc;
    FakeBi bi;
    TestDatabase database;

    private CatalogCallers callers;

    @BeforeEach
    void call() {
        callers = new CatalogCallers(oidc);
    }

    @Test
    void whereNothingIsTheMatter() throws IOException {
        callers.define(counting("refused"));
        callers.define(counting("superseded"));
        callers.publish("superseded", 1);
        callers.revise("superseded", counting("superseded", "Second"));
        callers.publish("superseded", 2);
        match("refused");
    }

    @Test
    void whereBiServiceRefuses() throws IOException {
        bi.whole(
                "reports@1",
                BiReply.problem(400, "invalid-input", "Because"),
                BiReply.problem(403, "metric-draft", "Because"),
                BiReply.problem(409, "metric-spans-publications", "Because"),
                BiReply.problem(429, "too-many-requests", "Busy"),
                BiReply.problem(503, "catalog-unavailable", "Because"),
                BiReply.problem(504, "query-timeout", "Because"),
                BiReply.text(502, "no problem"));
        match("bi-refuses");
    }

    @Test
    void whereAPublicationComesBetween() throws IOException {
        callers.define(counting("outrun"));
        callers.publish("outrun", 1);
        callers.revise("outrun", counting("outrun", "Second"));
        bi.whole("outrun@1", BiReply.value("1", "submission_facts", 6)).byPlatform("outrun@1", BiReply.platforms());
        bi.whole("outrun@2", BiReply.value("2")).byPlatform("outrun@2", BiReply.platforms());
        match("publication-between");
    }

    @Test
    void whereTheDatabaseTakesNoWrites() throws IOException, SQLException {
        ServerFaults.refuseWrites(database);
        try {
            match("read-only");
        } finally {
            ServerFaults.takeWrites(database);
        }
    }

    private void match(String state) throws IOException {
        new GoldenProblems(oidc).match(Path.of("src/test/resources/golden/problem", state + ".json"));
    }
}
