package org.plumbline.migrator.run;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import org.plumbline.migrator.load.read.LoadConfig;
import org.plumbline.migrator.pipeline.Pipeline;
import org.plumbline.migrator.sql.NamedStatement;

/**
 * The limit on the share of a pipeline's rows in quarantine. The share is one of all its rows, not of the rows that a
 * run reads: one bad row among two new ones does not stop a run, but a twentieth of all rows does.
 */
@ApplicationScoped
class QuarantineLimit {

    private static final int DECIMALS = 4;

    private final LoadConfig config;
    private final AgroalDataSource target;

    QuarantineLimit(LoadConfig config, AgroalDataSource target) {
        this.config = config;
        this.target = target;
    }

    /** @throws RunRefused if the share is above the limit */
    void require(Pipeline pipeline) throws SQLException {
        var limit = config.quarantineLimit().orElse(pipeline.quarantineLimit());
        var rows = NamedStatement.of(target, "quarantine.share")
                .bind("source", pipeline.source())
                .texts("entities", pipeline.entityNames())
                .get(row -> new Share(row.getLong("waiting"), row.getLong("of_source")));
        if (rows.waiting() == 0) {
            return;
        }
        var share = BigDecimal.valueOf(rows.waiting())
                .divide(BigDecimal.valueOf(rows.ofSource()), DECIMALS, RoundingMode.HALF_UP);
        if (share.compareTo(limit) > 0) {
            throw new RunRefused(
                    ("%d rows of pipeline %s wait in quarantine, a share of %s; the limit is %s. See the reasons at"
                                    + " GET /api/v1/quarantine, correct the rows, or raise the pipeline's quarantine-limit."
                                    + " The last good content stays published.")
                            .formatted(rows.waiting(), pipeline.name(), share, limit));
        }
    }

    private record Share(long waiting, long ofSource) {}
}
