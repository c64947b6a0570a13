package org.plumbline.migrator.check.runner;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.load.write.ContentHash;
import org.plumbline.migrator.verification.InstalledDefinitions;
import org.plumbline.model.platform.PlatformClassifier;
import org.plumbline.model.tree.Fields;

/** Remembers which checks the published content has passed, so that later checks can be limited to changes. */
@ApplicationScoped
public class CheckedRuns {

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

    /**
     * Returns the first reason to check everything; empty if the same checks have covered everything, with the same
     * source.
     */
    public Optional<String> reasonToCheckAll(String fingerprint, CheckContext context) throws SQLException {
        return context.sql("result.last_checked_run")
                .bind("source_identity", context.legacy().position().identity())
                .bind("pipeline", context.pipeline().name())
                .bind("fingerprint", fingerprint)
                .get(row -> Optional.ofNullable(row.getString("reason")));
    }

    /** Records the fingerprint of the passed checks; call it in the transaction that publishes. */
    public void record(String fingerprint, CheckContext context) throws SQLException {
        context.sql("result.record_checked_run")
                .bind("run", context.run())
                .bind("pipeline", context.pipeline().name())
                .bind("coverage", Fields.written(context.coverage()))
                .bind("fingerprint", fingerprint)
                .bind("source_identity", context.legacy().position().identity())
                .update();
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
        return ContentHash.of(rules);
    }
}
