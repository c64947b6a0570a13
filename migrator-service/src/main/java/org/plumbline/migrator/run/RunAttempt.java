package org.plumbline.migrator.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.load.LoadContext;
import org.plumbline.migrator.load.Loader;
import org.plumbline.migrator.lock.SessionPurpose;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.Preflight;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.publication.Publisher;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * One attempt of a run, on one snapshot of the source. What an attempt has committed stays, and the next one of the same
 * run goes on from there.
 */
@ApplicationScoped
class RunAttempt {

    private final LegacySources sources;
    private final AgroalDataSource target;
    private final Preflight preflight;
    private final Loader loader;
    private final QuarantineLimit quarantineLimit;
    private final Publisher publisher;
    private final RunJournal journal;

    RunAttempt(
            LegacySources sources,
            AgroalDataSource target,
            Preflight preflight,
            Loader loader,
            QuarantineLimit quarantineLimit,
            Publisher publisher,
            RunJournal journal) {
        this.sources = sources;
        this.target = target;
        this.preflight = preflight;
        this.loader = loader;
        this.quarantineLimit = quarantineLimit;
        this.publisher = publisher;
        this.journal = journal;
    }

    /** Whether a run has got as far as its source. */
    static final class Progress {
        private boolean begun;

        void begin() {
            begun = true;
        }

        boolean hasBegun() {
            return begun;
        }
    }

    /**
     * Moves what there is to move, and publishes it where anything has changed.
     *
     * @throws RunRefused where it must not be published
     */
    PublicationOutcome moveAndPublish(RunView run, Pipeline pipeline, Progress progress, BooleanSupplier stopping)
            throws SQLException {
        try (var snapshot = sources.openSnapshot(pipeline.source())) {
            progress.begin();
            try (var connection = target.getConnection()) {
                preflight.require(pipeline, snapshot, connection);
            }
            var context = new LoadContext(run.id(), pipeline, run.mode().extent(), snapshot, stopping);
            journal.enter(run.id(), RunPhase.LOAD);
            try (var load = loader.open(context)) {
                load.run();
                load.settleMissing();
                var published = run.mode() == RunMode.DELTA ? publishedAlready(run, pipeline) : null;
                if (published != null) {
                    return new PublicationOutcome(published.version().orElse(null), List.of());
                }
                quarantineLimit.require(pipeline);
            }
            journal.enter(run.id(), RunPhase.PUBLICATION);
            return publish(run, pipeline, snapshot);
        }
    }

    private PublicationOutcome publish(RunView run, Pipeline pipeline, LegacySnapshot snapshot) throws SQLException {
        try (var connection = target.getConnection();
                var _ = SessionPurpose.of(
                        connection, "run %d of %s for %s".formatted(run.id(), pipeline.name(), run.requestedBy()))) {
            connection.setAutoCommit(false);
            var context = new CheckContext(
                            pipeline, snapshot, connection, snapshot.position().clock())
                    .with(coverage(run.mode()));
            return publisher.publish(context, run.id(), () -> journal.enter(run.id(), RunPhase.UPKEEP));
        }
    }

    /** A full run trusts nothing that was found before. */
    private static Coverage coverage(RunMode mode) {
        return switch (mode) {
            case DELTA -> Coverage.CHANGES;
            case RECONCILE -> Coverage.UNPROVEN;
            case FULL -> Coverage.EVERYTHING;
        };
    }

    /** The publication that holds the content as it is. */
    private record Published(Optional<Long> version) {}

    /** Null where the run has changed something, or an earlier one did and was not published. */
    private Published publishedAlready(RunView run, Pipeline pipeline) throws SQLException {
        try (var connection = target.getConnection()) {
            var statements = new Statements(connection);
            return statements
                    .list(
                            row -> new Published(Optional.ofNullable(row.getObject("publication_version", Long.class))),
                            SqlFile.read("run/published_already.sql"),
                            run.pipeline(),
                            run.id(),
                            run.id(),
                            statements.texts(pipeline.publishes()))
                    .stream()
                    .findFirst()
                    .orElse(null);
        }
    }
}
