package org.plumbline.migrator.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.plumbline.migrator.MigrationTest;
import org.plumbline.migrator.RecruitingDatabase;
import org.plumbline.migrator.RecruitingResource;
import org.plumbline.migrator.pipeline.DeletePolicy;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipeline.CheckChoice;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.publication.Publisher;
import org.plumbline.migrator.source.LegacySources;

/** Publishes what is in the target now, without moving anything before, by definitions that a test can change. */
@QuarkusTestResource(RecruitingResource.class)
public abstract class ContentTest extends MigrationTest {

    protected RecruitingDatabase recruiting;

    @Inject
    protected Publisher publisher;

    @Inject
    protected LegacySources sources;

    @Inject
    protected AgroalDataSource targetConnections;

    @Inject
    protected Pipelines pipelines;

    /** Without the comparison field by field, which has a test of its own and would find every lie first. */
    public Pipeline builtIn(String name) {
        var pipeline = pipelines.named(name).orElseThrow();
        var others = pipeline.checks().stream()
                .filter(check -> !check.id().equals("content_agrees"))
                .toList();
        return with(pipeline, pipeline.entities(), pipeline.publishes(), others);
    }

    public PublicationOutcome publish(Pipeline pipeline) throws SQLException {
        return publish(pipeline, Coverage.EVERYTHING);
    }

    public PublicationOutcome publish(Pipeline pipeline, Coverage coverage) throws SQLException {
        return publish(pipeline, coverage, () -> {});
    }

    /** What somebody does in the database. */
    @FunctionalInterface
    public interface Happening {
        void happen() throws SQLException;

        default void now() {
            try {
                happen();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /**
     * Publishes what is in the target now.
     *
     * @param onPublished what happens as soon as readers have the content
     */
    public PublicationOutcome publish(Pipeline pipeline, Coverage coverage, Happening onPublished) throws SQLException {
        var run = Long.parseLong(value("""
                WITH run AS (
                    INSERT INTO etl.runs (pipeline, mode, state, phase, requested_by, started_at)
                    VALUES ('%s', 'full', 'running', 'publication', 'ada', now())
                    RETURNING run_id
                )
                INSERT INTO etl.run_entities (run_id, entity, expected)
                SELECT run_id, 'posts', 0 FROM run
                RETURNING run_id
                """.formatted(pipeline.name())));
        try (var snapshot = sources.openSnapshot(pipeline.source());
                var connection = targetConnections.getConnection()) {
            connection.setAutoCommit(false);
            var context = new CheckContext(pipeline, snapshot, connection, Instant.now(), run);
            return publisher.publish(context.with(coverage), onPublished::now);
        }
    }

    public void assertRefused(PublicationOutcome outcome, String... failing) {
        assertEquals(List.of(failing), ids(outcome, Outcome.FAILED));
        assertEquals(true, outcome.refused());
    }

    public static void assertPublished(PublicationOutcome outcome, long version) {
        assertEquals(List.of(), messages(outcome));
        assertEquals(version, outcome.version());
    }

    public static List<String> ids(PublicationOutcome outcome, Outcome how) {
        return outcome.checks().stream()
                .filter(check -> check.outcome() == how)
                .map(CheckResult::id)
                .toList();
    }

    private static List<String> messages(PublicationOutcome outcome) {
        return CheckResult.blocking(outcome.checks()).stream()
                .map(check ->
                        check.id() + ": " + check.message() + check.finding().failingRows())
                .toList();
    }

    public static Pipeline with(Pipeline pipeline, DeletePolicy policy) {
        return with(
                pipeline,
                pipeline.entities().stream()
                        .map(entity -> new Entity(
                                entity.name(), entity.from(), entity.key(), entity.cursor(), policy, entity.into()))
                        .toList(),
                pipeline.publishes(),
                pipeline.checks());
    }

    public static Pipeline with(
            Pipeline pipeline, List<Entity> entities, List<String> publishes, List<CheckChoice> checks) {
        return new Pipeline(
                pipeline.name(),
                pipeline.source(),
                pipeline.quarantineLimit(),
                entities,
                publishes,
                pipeline.referenceQueries(),
                checks,
                pipeline.origin(),
                pipeline.document());
    }

    /** The same pipeline, of one of whose datasets another reference query speaks. */
    public static Pipeline withReferenceQuery(Pipeline pipeline, String dataset, String referenceQuery) {
        var referenceQueries = new HashMap<>(pipeline.referenceQueries());
        referenceQueries.put(dataset, referenceQuery);
        return new Pipeline(
                pipeline.name(),
                pipeline.source(),
                pipeline.quarantineLimit(),
                pipeline.entities(),
                pipeline.publishes(),
                referenceQueries,
                pipeline.checks(),
                pipeline.origin(),
                pipeline.document());
    }
}
