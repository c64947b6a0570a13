package org.plumbline.suite.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plumbline.suite.kubernetes.PodEnvironment.Variable;

/** What a cluster sets is a setting, and what a deployment has to set, the overlay for work shows. */
class SettingsTest {

    /** What a JVM, or psql, reads and the services do not. */
    private static final Set<String> OF_PROGRAMS =
            Set.of("JAVA_TOOL_OPTIONS", "PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGCONNECT_TIMEOUT");

    private static final Set<String> OF_THE_BOOTSTRAP =
            Set.of("PLUMBLINE_MIGRATOR_PASSWORD", "PLUMBLINE_BI_PASSWORD", "PLUMBLINE_CATALOG_PASSWORD");

    @ParameterizedTest
    @EnumSource(Rendering.class)
    void everyVariableIsASettingOfItsService(Rendering rendering) throws Exception {
        var unknown = new ArrayList<String>();
        for (var variable : PodEnvironment.of(rendering.manifests())) {
            if (!isKnown(variable)) {
                unknown.add(variable.toString());
            }
        }
        assertEquals(List.of(), unknown, "settings that do not exist");
    }

    private static boolean isKnown(Variable variable) throws Exception {
        if (OF_PROGRAMS.contains(variable.name())) {
            return true;
        }
        var service = variable.service();
        return service.isEmpty()
                ? OF_THE_BOOTSTRAP.contains(variable.name())
                : Settings.of(service.orElseThrow()).has(variable.name());
    }

    @Test
    void aMisspeltSettingIsNone() throws Exception {
        var settings = Settings.of("migrator-service");
        assertTrue(settings.has("PLUMBLINE_SOURCES_MODERATION_JDBC_URL"));
        assertTrue(settings.has("PLUMBLINE_SCHEDULE_RECRUITING"));
        assertTrue(settings.has("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"));
        assertFalse(settings.has("PLUMBLINE_SOURCES_MODERATION_JDBC_URI"));
        assertFalse(settings.has("QUARKUS_DATASOURCE_JDBC_MAXSIZE"));
        assertFalse(settings.has("QUARKUS_DATASOURCE_DB_KIND"), "it is fixed when the service is packaged");
    }

    /** The settings that {@code docs/operations.md} calls those of every deployment. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bi-service | PLUMBLINE_BI_STATEMENT_TIMEOUT PLUMBLINE_BI_CATALOG_URL PLUMBLINE_BI_STUDIO_MIGRATOR_URL",
                "metrics-catalog-service | PLUMBLINE_CATALOG_BI_URL",
                "migrator-service | PLUMBLINE_SOURCES_MODERATION_JDBC_URL PLUMBLINE_SOURCES_MODERATION_USERNAME"
                        + " PLUMBLINE_SOURCES_MODERATION_PASSWORD PLUMBLINE_SOURCES_RECRUITING_JDBC_URL"
                        + " PLUMBLINE_SOURCES_RECRUITING_USERNAME PLUMBLINE_SOURCES_RECRUITING_PASSWORD"
                        + " PLUMBLINE_PIPELINES_DIR PLUMBLINE_SCHEDULE_MODERATION PLUMBLINE_SCHEDULE_RECRUITING"
            })
    void theOverlayForWorkSetsWhatADeploymentHasTo(String service, String expected) throws Exception {
        var missing = new TreeSet<>(Set.of(
                "QUARKUS_DATASOURCE_JDBC_URL",
                "QUARKUS_DATASOURCE_USERNAME",
                "QUARKUS_DATASOURCE_PASSWORD",
                "QUARKUS_OIDC_AUTH_SERVER_URL"));
        missing.addAll(List.of(expected.split(" ", -1)));
        for (var variable : PodEnvironment.of(Rendering.PRODUCTION.manifests())) {
            if (variable.container().equals(service) && !variable.value().isBlank()) {
                missing.remove(variable.name());
            }
        }
        assertEquals(Set.of(), missing, "not set");
    }
}
