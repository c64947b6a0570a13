package org.plumbline.migrator.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.plumbline.migrator.check.CheckContext;
import org.plumbline.migrator.check.runner.CheckedRuns;
import org.plumbline.migrator.sql.Statements;

/**
 * Spares a run that has written nothing its checks, if neither the published content nor anything that the checks
 * depend on has changed since they passed.
 */
@ApplicationScoped
public class Confirmation {

    private final CheckedRuns checkedRuns;

    Confirmation(CheckedRuns checkedRuns) {
        this.checkedRuns = checkedRuns;
    }

    /** The publication that holds the content as it is; empty if that is not certain. */
    public Optional<PublicationOutcome> of(CheckContext context, long runId) throws SQLException {
        var statements = new Statements(context.target());
        var pipeline = context.pipeline();
        var last = statements
                .sql("publication.confirmable")
                .bind("pipeline", pipeline.name())
                .bind("run", runId)
                .texts("datasets", pipeline.publishes())
                .list(row -> new PublicationOutcome(row.getObject("publication_version", Long.class), List.of()));
        return last.isEmpty() || needsChecks(context) ? Optional.empty() : Optional.of(last.getFirst());
    }

    private boolean needsChecks(CheckContext context) throws SQLException {
        if (checkedRuns
                .reasonToCheckAll(checkedRuns.fingerprint(context), context)
                .isPresent()) {
            return true;
        }
        for (var dataset : context.pipeline().publishes()) {
            var content = new PublishedContent(context.target(), dataset);
            if (content.refreshedByHandSinceChecksOf(context.pipeline().name())) {
                return true;
            }
        }
        return false;
    }
}
