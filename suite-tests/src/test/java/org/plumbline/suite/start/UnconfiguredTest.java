package org.plumbline.suite.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.plumbline.suite.documents.Setting.variable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plumbline.testsupport.packaged.PackagedProcess;

/** The packaged services outside of the one-machine stack: what everybody can read in their sources opens nothing. */
class UnconfiguredTest {

    private static final String URL = "jdbc:postgresql://database.invalid/plumbline";
    private static final String DATABASE = "QUARKUS_DATASOURCE_";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bi-service", "metrics-catalog-service", "migrator-service"})
    void aServiceWithoutCredentialsDoesNotStartAndNamesThem(String service) throws Exception {
        var names = refusal(service, Map.of());
        for (var setting : List.of("jdbc.url", "username", "password")) {
            var name = "quarkus.datasource." + setting;
            assertTrue(names.contains(name + " (" + variable(name) + ")"), names);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bi-service", "metrics-catalog-service", "migrator-service"})
    void namesOnlyWhatIsMissing(String service) throws Exception {
        var names = refusal(service, Map.of(DATABASE + "JDBC_URL", URL, DATABASE + "USERNAME", "somebody"));
        assertTrue(names.contains("QUARKUS_DATASOURCE_PASSWORD"), names);
        assertTrue(!names.contains("QUARKUS_DATASOURCE_USERNAME"), names);
    }

    @ParameterizedTest
    @CsvSource({"moderation, recruiting", "recruiting, moderation"})
    void theMigratorNamesASourceThatItWouldReadByItself(String off, String missing) throws Exception {
        var names = refusal(
                "migrator-service",
                Map.of(
                        DATABASE + "JDBC_URL",
                        URL,
                        DATABASE + "USERNAME",
                        "somebody",
                        DATABASE + "PASSWORD",
                        "secret",
                        variable("plumbline.schedule." + off),
                        "off"));
        for (var setting : List.of("JDBC_URL", "USERNAME", "PASSWORD")) {
            assertTrue(names.contains(variable("plumbline.sources." + missing) + "_" + setting), names);
        }
        assertTrue(!names.contains(variable("plumbline.sources." + off)), names);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderation", "recruiting"})
    void aJobDoesNotStartEither(String pipeline) throws Exception {
        assertTrue(refusal("migrator-service", Map.of(), "migrate", pipeline).contains("QUARKUS_DATASOURCE_PASSWORD"));
    }

    /** The one line that a service ends with. */
    private String refusal(String service, Map<String, String> settings, String... arguments)
            throws IOException, InterruptedException {
        var process = PackagedProcess.start(service, folder, settings, arguments);
        assertEquals(1, process.await(), process.log());
        assertEquals(1, process.log().lines().count(), process.log());
        assertEquals("", process.output());
        return process.log();
    }
}
