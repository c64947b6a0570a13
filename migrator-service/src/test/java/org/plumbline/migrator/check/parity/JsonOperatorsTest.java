package org.plumbline.migrator.check.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plumbline.migrator.SharedBeginning;
import org.plumbline.migrator.check.ContentTest;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.Preflight;
import org.plumbline.migrator.preflight.PreflightFailed;

/** Reference queries may use the operators of PostgreSQL that JDBC takes for parameters. */
@QuarkusTest
class JsonOperatorsTest extends ContentTest implements SharedBeginning {

    private static final String CONDITIONS = """

                AND (metadata IS NULL OR metadata ? 'why?') -- isn't it?
                AND '{"a": 1}'::jsonb ?& ARRAY['a'] /* isn't it? */
                AND NOT '{"a": 1}'::jsonb ?| ARRAY[E'it\\'s ?', $$?$$]
            """;

    @Inject
    Preflight preflight;

    private Pipeline pipeline;

    @Override
    public void begin() {
        legacy.community(1, "paris");
        legacy.post(1, 1);
        legacy.post(2, 1);
        legacy.execute("UPDATE posts SET metadata = '{\"why?\": 1}' WHERE id = 2");
        assertEquals("succeeded", run().getString("state"));
    }

    @BeforeEach
    void askByOperators() {
        var honest = builtIn("moderation");
        pipeline = withReferenceQuery(
                honest, "submission_facts", honest.referenceQueries().get("submission_facts") + CONDITIONS);
    }

    @Test
    void preflightUnderstandsThem() throws SQLException {
        requireFitting(pipeline);
    }

    @Test
    void preflightStillRefusesAParameter() {
        var asking = withReferenceQuery(
                pipeline, "submission_facts", pipeline.referenceQueries().get("submission_facts") + " AND id = :post");
        assertThrows(PreflightFailed.class, () -> requireFitting(asking));
    }

    private void requireFitting(Pipeline pipeline) throws SQLException {
        try (var snapshot = sources.openSnapshot(pipeline.source());
                var connection = targetConnections.getConnection()) {
            preflight.require(pipeline, snapshot, connection);
        }
    }

    @Test
    void everyRunUnderstandsThem() throws SQLException {
        for (var coverage : Coverage.values()) {
            assertEquals(List.of(), ids(publish(pipeline, coverage), Outcome.FAILED));
        }
    }

    @Test
    void theySayWhatTheyMean() throws SQLException {
        legacy.execute("UPDATE posts SET metadata = '{}' WHERE id = 2");
        assertRefused(publish(pipeline), "submissions_parity");
    }
}
