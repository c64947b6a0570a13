package org.plumbline.migrator.check.runner;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.ContentHash;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.migrator.verification.InstalledDefinitions;
import org.plumbline.model.platform.PlatformClassifier;

/** Remembers which checks the published content has passed, so that later checks can be limited to changes. */
@ApplicationScoped
public class CheckedRuns {

    private static final String LAST = SqlFile.read("publication/last_checked_run.sql");
    private static final String RECORD = SqlFile.read("publication/record_checked_run.sql");

    private final Checks checks;
    private final PlatformClassifier platforms;
    private final String version;

    CheckedRuns(
            Checks checks,
            PlatformClassifier platforms,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.checks = checks;
        this.platforms = platforms;
        this.version = version;
    }

    /** Why everything has to be checked, not only changes. */
    public enum Reason {
        OTHER_CHECKS("no publication has gone through these checks"),
        OTHER_SOURCE("the source is another one"),
        OTHER_FILES("somebody has written what is published anew");

        private final String reason;

        Reason(String reason) {
            this.reason = reason;
        }

        /** Returns the reason in a few words. */
        public String reason() {
            return reason;
        }
    }

    /**
     * Returns the first reason to check everything; empty if the same checks have covered everything, with the same
     * source.
     */
    public Optional<Reason> reasonToCheckAll(String fingerprint, CheckContext context) throws SQLException {
        return new Statements(context.target())
                        .list(
                                row -> reasonToCheckAll(fingerprint, row),
                                LAST,
                                context.legacy().position().identity(),
                                context.pipeline().name())
                        .stream()
                        .findFirst()
                        .orElse(Optional.of(Reason.OTHER_CHECKS));
    }

    private static Optional<Reason> reasonToCheckAll(String fingerprint, ResultSet last) throws SQLException {
        if (!last.getString("fingerprint").equals(fingerprint)) {
            return Optional.of(Reason.OTHER_CHECKS);
        }
        if (!last.getBoolean("is_same_source")) {
            return Optional.of(Reason.OTHER_SOURCE);
        }
        return last.getBoolean("has_same_files") ? Optional.empty() : Optional.of(Reason.OTHER_FILES);
    }

    /** Records the fingerprint of the checks that the content passed; call it in the transaction that publishes. */
    public void record(String fingerprint, CheckContext context, long runId) throws SQLException {
        new Statements(context.target())
                .update(
                        RECORD,
                        runId,
                        context.pipeline().name(),
                        context.coverage().toString(),
                        fingerprint,
                        context.legacy().position().identity());
    }

    /**
     * Returns the fingerprint of a pipeline's current checks and of every definition between its rows and readers; call
     * it before either is used.
     */
    public String fingerprint(CheckContext context) throws SQLException {
        var pipeline = context.pipeline();
        // Sorted: the order of a map differs between starts of the service.
        var rules = List.of(
                        version,
                        pipeline.entities(),
                        pipeline.publishes(),
                        pipeline.checks(),
                        new TreeMap<>(pipeline.referenceQueries()),
                        new TreeMap<>(checks.targetSqlByCheck()),
                        platforms.rules(),
                        InstalledDefinitions.fingerprint(context.target()))
                .toString();
        return ContentHash.of(rules.getBytes(StandardCharsets.UTF_8));
    }
}
