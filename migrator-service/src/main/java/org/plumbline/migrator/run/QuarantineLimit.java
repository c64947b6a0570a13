package org.plumbline.migrator.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.SQLException;
import org.plumbline.migrator.load.LoadConfig;
import org.plumbline.migrator.pipeline.Entity;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.sql.SqlFile;

/**
 * The share of a pipeline's rows that may wait in quarantine. Of all its rows, not of those that a run happened to read: two
 * new rows of which one is bad are no reason to stop, and a twentieth of everything is one in whatever run it is noticed.
 */
@ApplicationScoped
class QuarantineLimit {

    private static final int DECIMALS = 4;

    private final LoadConfig config;

    QuarantineLimit(LoadConfig config) {
        this.config = config;
    }

    /**
     * Lets the run go on where the share is within the limit.
     *
     * @throws RunRefused where it is above
     */
    void require(Connection target, Pipeline pipeline) throws SQLException {
        var limit = config.quarantineLimit().orElse(pipeline.quarantineLimit());
        try (var statement = target.prepareStatement(SqlFile.read("run/quarantine_share.sql"))) {
            var entities = target.createArrayOf(
                    "text", pipeline.entities().stream().map(Entity::name).toArray());
            statement.setString(1, pipeline.source());
            statement.setArray(2, entities);
            statement.setString(3, pipeline.source());
            statement.setArray(4, entities);
            try (var row = statement.executeQuery()) {
                row.next();
                require(row.getLong("waiting"), row.getLong("held"), limit, pipeline.name());
            }
        }
    }

    private static void require(long waiting, long held, BigDecimal limit, String pipeline) {
        if (waiting == 0) {
            return;
        }
        var share =
                BigDecimal.valueOf(waiting).divide(BigDecimal.valueOf(waiting + held), DECIMALS, RoundingMode.HALF_UP);
        if (share.compareTo(limit) > 0) {
            throw new RunRefused(
                    "%d rows of pipeline %s wait in quarantine, a share of %s; the limit is %s. See why at GET /api/v1/quarantine, mend them, or raise the pipeline's quarantine-limit. The last good content stays."
                            .formatted(waiting, pipeline, share, limit));
        }
    }
}
