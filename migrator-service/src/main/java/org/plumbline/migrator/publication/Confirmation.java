package org.plumbline.migrator.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.Examinations;
import org.plumbline.migrator.sql.SqlFile;
import org.plumbline.migrator.sql.Statements;

/**
 * Spares a run that has written nothing its checks, where what is published is known to be as it was when it went through them, and
 * all that they hung on, too.
 */
@ApplicationScoped
public class Confirmation {

    private static final String CONFIRMABLE = SqlFile.read("publication/confirmable.sql");

    private final Examinations examinations;
    private final PublicationConfig config;

    Confirmation(Examinations examinations, PublicationConfig config) {
        this.examinations = examinations;
        this.config = config;
    }

    /** The publication that holds the content as it is; empty where that is not certain. */
    public Optional<PublicationOutcome> of(CheckContext context, long runId) throws SQLException {
        var statements = new Statements(context.target());
        var pipeline = context.pipeline();
        var last = statements.list(
                row -> new PublicationOutcome(row.getObject("publication_version", Long.class), List.of()),
                CONFIRMABLE,
                pipeline.name(),
                runId,
                runId,
                statements.texts(pipeline.publishes()));
        return last.isEmpty() || isDoubtful(context) ? Optional.empty() : Optional.of(last.getFirst());
    }

    private boolean isDoubtful(CheckContext context) throws SQLException {
        if (examinations.doubt(examinations.fingerprint(context), context).isPresent()) {
            return true;
        }
        for (var dataset : context.pipeline().publishes()) {
            var content = new PublishedContent(context.target(), dataset, SidePart.of(config));
            if (content.refreshedByHandSinceChecksOf(context.pipeline().name())) {
                return true;
            }
        }
        return false;
    }
}
