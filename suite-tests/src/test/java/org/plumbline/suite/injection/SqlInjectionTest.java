package org.plumbline.suite.injection;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.suite.stack.ChangesTheSuite;
import org.plumbline.suite.stack.OnTheSuite;
import org.plumbline.suite.stack.Service;
import org.plumbline.suite.stack.SuiteStack;

/** Requests in whose texts somebody looks for a way into the database. */
@OnTheSuite
@ChangesTheSuite
class SqlInjectionTest {

    private static final String QUERY = """
            {"dataset": "submission_facts", "measures": [{"agg": "count"}], "groupBy": [{"column": "platform_detail*"}],\
             "filters": [{"column": "language", "op": "eq", "value": "en*"}], "timezone": "Europe/Paris*"}""";

    private final SuiteStack suite;

    @TempDir
    Path folder;

    private Sqlmap sqlmap;

    SqlInjectionTest(SuiteStack suite) {
        this.suite = suite;
    }

    @BeforeEach
    void findSqlmap() {
        sqlmap = Sqlmap.installed(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/overview?from=2025-01-01*&to=2026-01-01&community=paris*",
                "/api/v1/metrics/submissions*/values?groupBy=language*",
                "/api/v1/submissions/1*/lineage"
            })
    void noParameterOfTheDashboardsLetsSqlIn(String path) throws IOException, InterruptedException {
        requireNothing(suite.bi(), path, Optional.empty());
    }

    @Test
    void noTextOfAComposedQueryLetsSqlIn() throws IOException, InterruptedException {
        requireNothing(suite.bi(), "/api/v1/query", Optional.of(QUERY));
    }

    @Test
    void noParameterOfTheCatalogLetsSqlIn() throws IOException, InterruptedException {
        requireNothing(suite.catalog(), "/api/v1/metrics?search=rate*&dataset=report_facts*", Optional.empty());
    }

    @Test
    void noParameterOfTheMigratorLetsSqlIn() throws IOException, InterruptedException {
        requireNothing(suite.migrator(), "/api/v1/id-map/posts*/1*", Optional.empty());
    }

    /** What finds nothing anywhere would find nothing here either. */
    @Test
    void aServiceThatPastesATextIntoItsSqlIsFound() throws IOException, InterruptedException, SQLException {
        try (var database = suite.target()) {
            var careless = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            careless.createContext("/", exchange -> {
                var language = exchange.getRequestURI().getQuery().substring("language=".length());
                var answer = answer(database, language).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            careless.start();
            try {
                var report = sqlmap.tryOn(
                        "http://localhost:%d/?language=en*"
                                .formatted(careless.getAddress().getPort()),
                        Optional.empty(),
                        Optional.empty());
                assertTrue(report.namesAWayIn(), report::output);
            } finally {
                careless.stop(0);
            }
        }
    }

    private static String answer(Connection database, String language) {
        var query = "SELECT count(*) FROM bi.mv_submission_facts WHERE language = '" + language + "'";
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            return e.getMessage();
        }
    }

    private void requireNothing(Service service, String path, Optional<String> body)
            throws IOException, InterruptedException {
        var report = sqlmap.tryOn(service.address() + path, Optional.of(suite.token("ada")), body);
        assertTrue(report.saysThatNothingCanBeInjected(), report::output);
    }
}
