package org.plumbline.suite.start;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** A packaged service with a setting that cannot be: it ends, and its last line names the setting. */
class MalformedSettingTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "bi-service, PLUMBLINE_BI_STATEMENT_TIMEOUT, soon, plumbline.bi.statement-timeout",
        "bi-service, PLUMBLINE_BI_QUERIES_AT_ONCE, 0, plumbline.bi.queries.at-once",
        "bi-service, QUARKUS_HTTP_PORT, eighty, quarkus.http.port",
        "bi-service, QUARKUS_DATASOURCE_JDBC_URL, postgres://host/db, quarkus.datasource.jdbc.url",
        "bi-service, PLUMBLINE_BI_READERS_JDBC_URL, postgres://host/db, plumbline.bi.readers.jdbc-url",
        "bi-service, QUARKUS_OIDC_AUTH_SERVER_URL, id.example.org/realm, quarkus.oidc.auth-server-url",
        "migrator-service, PLUMBLINE_RUNS_WAIT_FOR_DATABASES, a while, plumbline.runs.wait-for-databases",
        "metrics-catalog-service, QUARKUS_SHUTDOWN_TIMEOUT, later, quarkus.shutdown.timeout"
    })
    void isNamedInTheLineThatTheServiceEndsWith(String service, String variable, String value, String setting)
            throws Exception {
        var environment = new HashMap<>(Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "jdbc:postgresql://database.invalid/plumbline",
                "QUARKUS_DATASOURCE_USERNAME",
                "somebody",
                "QUARKUS_DATASOURCE_PASSWORD",
                "secret",
                "PLUMBLINE_SCHEDULE_MODERATION",
                "off",
                "PLUMBLINE_SCHEDULE_RECRUITING",
                "off",
                "QUARKUS_HTTP_PORT",
                "0"));
        environment.put(variable, value);
        var process = PackagedProcess.start(service, folder, environment);
        assertEquals(1, process.await(), process.log());
        // What libraries say before there is a log comes before it.
        var lines = process.log().lines().toList();
        assertThat(lines.getLast(), containsString(setting));
        assertThat(process.log(), not(containsString("\tat ")));
        assertThat(process.log(), not(containsString("secret")));
    }
}
