package org.plumbline.migrator.preflight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.pipeline.KnownChecks;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.preflight.SchemaCheckView.PipelineSchemaView;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.migrator.source.SourceFailure;

/**
 * Checks every table, column and type that a definition, a read model or a check names against the live catalogues
 * before any row is read. It writes to neither side.
 */
@ApplicationScoped
public class Preflight {

    private final LegacySources sources;
    private final AgroalDataSource target;
    private final KnownChecks checks;

    Preflight(LegacySources sources, AgroalDataSource target, KnownChecks checks) {
        this.sources = sources;
        this.target = target;
        this.checks = checks;
    }

    /**
     * Passes only if both databases match the pipeline.
     *
     * @param targetConnection its transaction state stays unchanged
     * @throws PreflightFailed with all errors
     * @throws SourceFailure if the source fails
     * @throws SQLException if the target fails
     */
    public void require(Pipeline pipeline, LegacySnapshot snapshot, Connection targetConnection) throws SQLException {
        var inspection = new SchemaInspection(pipeline, checks);
        inspection.inspectSource(snapshot);
        inspection.inspectTarget(targetConnection);
        var errors =
                inspection.findings().stream().filter(SchemaFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new PreflightFailed(pipeline.name(), errors);
        }
    }

    /** @throws SQLException if the target fails; a failing source is a finding */
    SchemaCheckView check(List<Pipeline> pipelines) throws SQLException {
        try (var connection = target.getConnection()) {
            var views = new ArrayList<PipelineSchemaView>();
            for (var pipeline : pipelines) {
                views.add(check(pipeline, connection));
            }
            return new SchemaCheckView(views);
        }
    }

    private PipelineSchemaView check(Pipeline pipeline, Connection connection) throws SQLException {
        var inspection = new SchemaInspection(pipeline, checks);
        try (var snapshot = sources.openSnapshot(pipeline.source())) {
            inspection.inspectSource(snapshot);
        } catch (SourceFailure e) {
            inspection.sourceFails(e.getMessage(), "Correct what the message reports, and check again.");
        }
        inspection.inspectTarget(connection);
        return PipelineSchemaView.of(pipeline.name(), inspection.checkedColumns(), inspection.findings());
    }
}
