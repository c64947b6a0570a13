package org.plumbline.migrator.preflight;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.migrator.pipeline.Definition;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.pipeline.Pipelines;
import org.plumbline.migrator.preflight.SchemaCheckView.PipelineSchemaView;
import org.plumbline.migrator.source.LegacySnapshot;
import org.plumbline.migrator.source.LegacySources;
import org.plumbline.migrator.source.SourceFault;

/**
 * Holds every table, column and type that a definition, a read model or a check names against the live catalogues, before a
 * byte moves. Nothing is written to either side.
 */
@ApplicationScoped
public class Preflight {

    private final Pipelines pipelines;
    private final LegacySources sources;
    private final AgroalDataSource target;
    private final CheckStatements checks;

    Preflight(Pipelines pipelines, LegacySources sources, AgroalDataSource target, CheckStatements checks) {
        this.pipelines = pipelines;
        this.sources = sources;
        this.target = target;
        this.checks = checks;
    }

    /**
     * Lets a run go on only where both databases are what the pipeline takes them for.
     *
     * @param targetConnection left as it was, in a transaction or not
     * @throws PreflightFailed naming everything that is wrong
     * @throws SourceFault where the source fails
     * @throws SQLException where the target fails
     */
    public void require(Pipeline pipeline, LegacySnapshot snapshot, Connection targetConnection) throws SQLException {
        var definition = pipelines.definition(pipeline.name()).orElseThrow();
        var examination = new Examination(definition, checks);
        examination.examineSource(snapshot);
        examination.examineTarget(targetConnection);
        var errors =
                examination.findings().stream().filter(SchemaFinding::isError).toList();
        if (!errors.isEmpty()) {
            throw new PreflightFailed(pipeline.name(), errors);
        }
    }

    /**
     * What there is to say of some pipelines.
     *
     * @throws SQLException where the target fails; a source that does is a finding
     */
    SchemaCheckView check(List<Definition> definitions) throws SQLException {
        try (var connection = target.getConnection()) {
            var views = new ArrayList<PipelineSchemaView>();
            for (var definition : definitions) {
                views.add(check(definition, connection));
            }
            return new SchemaCheckView(views);
        }
    }

    private PipelineSchemaView check(Definition definition, Connection connection) throws SQLException {
        var examination = new Examination(definition, checks);
        try (var snapshot = sources.openSnapshot(definition.pipeline().source())) {
            examination.examineSource(snapshot);
        } catch (SourceFault e) {
            examination.sourceFails(e.getMessage(), "Mend what the message names, and check again.");
        }
        examination.examineTarget(connection);
        return PipelineSchemaView.of(
                definition.pipeline().name(), examination.checkedColumns(), examination.findings());
    }
}
