package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.pipeline.Bundle;
import org.plumbline.migrator.pipeline.Bundle.NewKey;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.TableName;
import org.plumbline.model.dataset.Datasets;

class ReferenceQueryTest {

    @Test
    void aDatasetThatNobodySpeaksForCannotBeCompared() {
        assertEquals(
                "pipeline recruiting has no reference query of application_summary, so nothing says what the legacy database"
                        + " makes of it; name one under 'reference-queries'",
                problem(Map.of()));
    }

    @Test
    void aReferenceQueryNamesEntitiesOfItsPipelineOnly() {
        assertEquals(
                "the reference query of application_summary in pipeline recruiting names entity job, but there is no such"
                        + " entity; did you mean 'jobs'?",
                problem(Map.of("application_summary", "SELECT 1 WHERE 1 <> ALL (CAST({quarantined.job} AS int[]))")));
    }

    private static String problem(Map<String, String> referenceQueries) {
        return assertThrows(
                        IllegalArgumentException.class,
                        () -> ReferenceQuery.of(pipeline(referenceQueries), Datasets.APPLICATION_SUMMARY))
                .getMessage();
    }

    @Test
    void keysOfALegacyDatabaseStayValues() {
        var referenceQuery = ReferenceQuery.of(
                pipeline(Map.of("application_summary", "SELECT {quarantined.jobs}, {quarantined.companies}")),
                Datasets.APPLICATION_SUMMARY);
        assertEquals(
                "SELECT ARRAY[E'7',E'x''; DROP TABLE jobs; \\\\'], ARRAY[]",
                referenceQuery.without(
                        Map.of("jobs", new SetAside(List.of("7", "x'; DROP TABLE jobs; \\"), List.of()))));
    }

    private static Pipeline pipeline(Map<String, String> referenceQueries) {
        return new Pipeline(
                "recruiting",
                "recruiting",
                new BigDecimal("0.05"),
                List.of(entity("companies"), entity("jobs")),
                List.of("application_summary"),
                referenceQueries,
                List.of(),
                "test",
                null);
    }

    private static Entity entity(String name) {
        var bundle = new Bundle(new TableName("recruiting", name), NewKey.LEGACY, Map.of(), List.of(), List.of());
        return new Entity(name, TableName.parse(name), "id", null, DeletePolicy.REMOVE, bundle);
    }
}
