package org.plumbline.migrator.run;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jboss.logging.MDC;
import org.jooq.exception.DataAccessException;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.CheckJournal;
import org.plumbline.migrator.check.CheckResult;
import org.plumbline.migrator.load.EntityLoader;
import org.plumbline.migrator.load.LoadStopped;
import org.plumbline.migrator.load.Pipeline;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.publication.Publisher;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.migrator.source.SourceFault;
import org.plumbline.migrator.sql.SqlFile;

/** Carries out a run from the first look at the source to the publication, and says how it ended. */
@ApplicationScoped
class RunWorker {

    private final LegacySources sources;
    private final AgroalDataSource target;
    private final EntityLoader loader;
    private final Publisher publisher;
    private final RunJournal journal;
    private final CheckJournal checks;
    private final Clock clock;

    RunWorker(
            LegacySources sources,
            AgroalDataSource target,
            EntityLoader loader,
            Publisher publisher,
            RunJournal journal,
            CheckJournal checks,
            Clock clock) {
        this.sources = sources;
        this.target = target;
        this.loader = loader;
        this.publisher = publisher;
        this.journal = journal;
        this.checks = checks;
        this.clock = clock;
    }

    /** Never throws: however the run ends, the journal says so. */
    void carryOut(long runId, Pipeline pipeline, BooleanSupplier stopping) {
        MDC.put("runId", runId);
        try {
            Log.infof("Run %d of pipeline %s starts", runId, pipeline.name());
            settle(runId, moveAndPublish(runId, pipeline, stopping));
        } catch (SourceFault | LoadStopped e) {
            Log.warnf("Run %d failed: %s", runId, e.getMessage());
            journal.fail(runId, e.getMessage());
        } catch (SQLException | DataAccessException e) {
            Log.errorf(e, "Run %d failed in the target database", runId);
            journal.fail(runId, "The target database failed. The service's log of run %d says how.".formatted(runId));
        } catch (RuntimeException e) {
            Log.errorf(e, "Run %d failed", runId);
            journal.fail(
                    runId, "The run broke off unexpectedly. The service's log of run %d says how.".formatted(runId));
        } finally {
            MDC.remove("runId");
        }
    }

    private PublicationOutcome moveAndPublish(long runId, Pipeline pipeline, BooleanSupplier stopping)
            throws SQLException {
        try (var snapshot = sources.openSnapshot(pipeline.source())) {
            var asOf = clock.instant();
            pipeline.entities().forEach(entity -> loader.preflight(snapshot, entity));
            try (var connection = target.getConnection()) {
                connection.setAutoCommit(false);
                journal.enter(runId, RunPhase.LOAD);
                load(runId, pipeline, snapshot, connection, stopping);
                journal.enter(runId, RunPhase.PUBLICATION);
                return publisher.publish(new CheckContext(pipeline, snapshot, connection, asOf), runId);
            }
        }
    }

    private void load(
            long runId, Pipeline pipeline, LegacySnapshot snapshot, Connection connection, BooleanSupplier stopping)
            throws SQLException {
        execute(connection, SqlFile.read("load/open.sql"));
        try {
            for (var entity : pipeline.entities()) {
                journal.startEntity(runId, entity.name(), loader.count(snapshot, entity));
                loader.load(snapshot, connection, runId, pipeline.source(), entity, stopping);
            }
        } finally {
            discardTemporaryTables(connection);
        }
    }

    /** The session goes back to a pool. */
    private static void discardTemporaryTables(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        execute(connection, "DISCARD TEMP");
        connection.setAutoCommit(false);
    }

    private void settle(long runId, PublicationOutcome outcome) {
        checks.record(runId, outcome.checks());
        if (outcome.refused()) {
            var blocking = CheckResult.blocking(outcome.checks());
            var reason = "%d of %d checks failed. %s The last good content stays."
                    .formatted(
                            blocking.size(),
                            outcome.checks().size(),
                            blocking.stream()
                                    .map(result -> result.id() + ": " + result.message())
                                    .collect(Collectors.joining(" ")));
            Log.errorf("Run %d refused. %s", runId, reason);
            journal.refuse(runId, reason);
        } else {
            Log.infof("Run %d succeeded: publication %d", runId, outcome.version());
            journal.succeed(runId, outcome.version());
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
