package org.plumbline.migrator.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.plumbline.migrator.load.ContentHash;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;
import org.plumbline.model.platform.PlatformClassifier;

/** Remembers by which checks published content was found right, so that the next ones need not begin anew. */
@ApplicationScoped
public class Examinations {

    private static final String LAST = SqlFile.read("publication/last_examination.sql");
    private static final String DEFINITIONS = SqlFile.read("publication/definitions.sql");
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

    /** Whether all content of a pipeline was last found right by checks with this fingerprint. */
    public boolean lastIsBy(String fingerprint, CheckContext context) throws SQLException {
        return new Statements(context.target())
                .list(row -> row.getString(1), LAST, context.pipeline().name())
                .contains(fingerprint);
    }

    /** To be called in the transaction that publishes what checks with this fingerprint let through. */
    public void record(String fingerprint, CheckContext context, long runId) throws SQLException {
        new Statements(context.target())
                .update(
                        RECORD,
                        runId,
                        context.pipeline().name(),
                        context.coverage().toString(),
                        fingerprint);
    }

    /** Of today's checks of a pipeline, and of the definitions of what it publishes; to be asked for before either is used. */
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
                        definitions(context))
                .toString();
        return ContentHash.of(rules.getBytes(StandardCharsets.UTF_8));
    }

    private static String definitions(CheckContext context) throws SQLException {
        return new Statements(context.target())
                .list(row -> row.getString(1), DEFINITIONS)
                .getFirst();
    }
}
