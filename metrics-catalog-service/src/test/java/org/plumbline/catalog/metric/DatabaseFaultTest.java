package org.plumbline.catalog.metric;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.catalog.CatalogCallers;
import org.plumbline.catalog.CatalogTest;
import org.plumbline.testsupport.FakeOidc;
import org.plumbline.testsupport.ServerFaults;
import org.plumbline.testsupport.TestDatabase;

/** What callers see of a database that takes no writes, and of one that has crashed, once it is back. */
@CatalogTest
class DatabaseFaultTest {

    private static final int CALLERS = 20;

    FakeOidc oidc;
    TestDatabase database;
    CatalogCallers callers;

    @BeforeEach
    void setUp() {
        callers = new CatalogCallers(oidc);
    }

    @Test
    void readsGoOnWhereNothingCanBeWritten() throws Exception {
        callers.define(CatalogCallers.counting("kept"));
        ServerFaults.refuseWrites(database);
        try {
            callers.ada().get(CatalogCallers.METRICS + "/kept").then().statusCode(200);
            callers.ada()
                    .body(CatalogCallers.counting("refused"))
                    .post(CatalogCallers.METRICS)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/database-unavailable"))
                    .body("traceId", matchesPattern("[0-9a-f]{32}"));
        } finally {
            ServerFaults.takeWrites(database);
        }
        callers.define(CatalogCallers.counting("refused"));
    }

    @Test
    void everyRequestIsAnsweredAsSoonAsTheDatabaseHasRecovered() throws Exception {
        IntStream.range(0, CALLERS)
                .parallel()
                .forEach(caller ->
                        callers.ada().get(CatalogCallers.METRICS).then().statusCode(200));
        ServerFaults.crash(database);
        for (var caller = 0; caller < CALLERS; caller++) {
            callers.ada().get(CatalogCallers.METRICS).then().statusCode(200);
        }
    }
}
