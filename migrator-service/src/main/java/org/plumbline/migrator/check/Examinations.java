package org.plumbline.migrator.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.migrator.definition.InstalledDefinitions;
import org.plumbline.migrator.load.ContentHash;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.platform.PlatformClassifier;

/** Remembers by which checks published content was found right, so that the next ones need not begin anew. */
@ApplicationScoped
public class Examinations {

    private static final String LAST = SqlFile.read("publication/last_examination.sql");
    private static final String RECORD = SqlFile.read("publication/record_examination.sql");

    private final Checks checks;
    private final PlatformClassifier platforms;
    private final String version;

    Examinations(
            Checks checks,
            PlatformClassifier platforms,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.checks = checks;
        this.platforms = platforms;
        this.version = version;
    }

    /** Why what checks last let through need not be right any more, whatever has changed since. */
    public enum Doubt {
        OTHER_CHECKS("no publication has gone through these checks"),
        OTHER_SOURCE("the source is another one"),
        OTHER_FILES("somebody has written what is published anew");

        private final String reason;

        Doubt(String reason) {
            this.reason = reason;
        }

        /** In a few words. */
        public String reason() {
            return reason;
        }
    }

    /** The first doubt in what was last let through; empty where the same checks looked at it, of the same source. */
    public Optional<Doubt> doubt(String fingerprint, CheckContext context) throws SQLException {
        return new Statements(context.target())
                        .list(
                                row -> doubt(fingerprint, row),
                                LAST,
                                context.legacy().position().identity(),
                                context.pipeline().name())
                        .stream()
                        .findFirst()
                        .orElse(Optional.of(Doubt.OTHER_CHECKS));
    }

    private static Optional<Doubt> doubt(String fingerprint, ResultSet last) throws SQLException {
        if (!last.getString("fingerprint").equals(fingerprint)) {
            return Optional.of(Doubt.OTHER_CHECKS);
        }
        if (!last.getBoolean("is_same_source")) {
            return Optional.of(Doubt.OTHER_SOURCE);
        }
        return last.getBoolean("has_same_files") ? Optional.empty() : Optional.of(Doubt.OTHER_FILES);
    }

    /** To be called in the transaction that publishes what checks with this fingerprint let through. */
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

    /** Of today's checks of a pipeline, and of every definition between its rows and readers; to be asked for before either is used. */
    public String fingerprint(CheckContext context) throws SQLException {
        var pipeline = context.pipeline();
        // Sorted: the order of a map differs from one start of the service to the next.
        var rules = List.of(
                        version,
                        pipeline.entities(),
                        pipeline.publishes(),
                        pipeline.checks(),
                        new TreeMap<>(pipeline.witnesses()),
                        new TreeMap<>(checks.targetSqlByCheck()),
                        platforms.rules(),
                        InstalledDefinitions.fingerprint(context.target()))
                .toString();
        return ContentHash.of(rules.getBytes(StandardCharsets.UTF_8));
    }
}
