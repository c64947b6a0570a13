package org.plumbline.migrator.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.Coverage;
import org.plumbline.migrator.load.Loader;
import org.plumbline.migrator.lock.SessionPurpose;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.Preflight;
import org.plumbline.migrator.publication.Confirmation;
import org.plumbline.migrator.publication.PublicationOutcome;
import org.plumbline.migrator.publication.Publisher;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;

/**
 * One attempt of a run, on one snapshot of the source. What it has committed stays, and the run's next attempt goes on
 * from there.
 */
@ApplicationScoped
class RunAttempt {

    private final LegacySources sources;
    private final AbsentDatabases absent;
    private final AgroalDataSource target;
    private final Preflight preflight;
    private final Loader loader;
    private final QuarantineLimit quarantineLimit;
    private final Confirmation confirmation;
    private final Publisher publisher;
    private final RunJournal journal;

    RunAttempt(
            LegacySources sources,
            AbsentDatabases absent,
            AgroalDataSource target,
            Preflight preflight,
            Loader loader,
            QuarantineLimit quarantineLimit,
            Confirmation confirmation,
            Publisher publisher,
            RunJournal journal) {
        this.sources = sources;
        this.absent = absent;
        this.target = target;
        this.preflight = preflight;
        this.loader = loader;
        this.quarantineLimit = quarantineLimit;
        this.confirmation = confirmation;
        this.publisher = publisher;
        this.journal = journal;
    }

    /**
     * Moves changed rows, and publishes if anything has changed.
     *
     * @param begun becomes true once the source is reached
     * @throws RunRefused if it must not be published
     */
    PublicationOutcome moveAndPublish(RunView run, Pipeline pipeline, AtomicBoolean begun, BooleanSupplier stopping)
            throws SQLException {
        try (var snapshot = absent.await(() -> sources.openSnapshot(pipeline.source()), stopping)) {
            begun.set(true);
            try (var connection = absent.await(target::getConnection, stopping)) {
                preflight.require(pipeline, snapshot, connection);
            }
            journal.enter(run.id(), RunPhase.LOAD);
            var numbersAgree = loader.load(run.id(), pipeline, run.mode().extent(), snapshot, stopping);
            if (run.mode() == RunMode.DELTA && numbersAgree) {
                var confirmed = confirmed(run, pipeline, snapshot);
                if (confirmed.isPresent()) {
                    return confirmed.get();
                }
            }
            quarantineLimit.require(pipeline);
            journal.enter(run.id(), RunPhase.PUBLICATION);
            // If keys do not explain the counts, nothing that relies on keys is certain.
            return publish(run, pipeline, snapshot, numbersAgree ? coverage(run.mode()) : Coverage.EVERYTHING);
        }
    }

    private Optional<PublicationOutcome> confirmed(RunView run, Pipeline pipeline, LegacySnapshot snapshot)
            throws SQLException {
        try (var connection = target.getConnection()) {
            return confirmation.of(
                    new CheckContext(
                            pipeline, snapshot, connection, snapshot.position().clock()),
                    run.id());
        }
    }

    private PublicationOutcome publish(RunView run, Pipeline pipeline, LegacySnapshot snapshot, Coverage coverage)
            throws SQLException {
        try (var connection = target.getConnection();
                var _ = SessionPurpose.of(
                        connection, "run %d of %s for %s".formatted(run.id(), pipeline.name(), run.requestedBy()))) {
            connection.setAutoCommit(false);
            var context = new CheckContext(
                            pipeline, snapshot, connection, snapshot.position().clock())
                    .with(coverage);
            return publisher.publish(context, run.id(), () -> journal.enter(run.id(), RunPhase.MAINTENANCE));
        }
    }

    /** A full run trusts no earlier verification. */
    private static Coverage coverage(RunMode mode) {
        return switch (mode) {
            case DELTA -> Coverage.CHANGES;
            case RECONCILE -> Coverage.UNVERIFIED;
            case FULL -> Coverage.EVERYTHING;
        };
    }
}
