package org.plumbline.migrator.schedule;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import org.plumbline.migrator.sql.NamedStatement;

/** Deletes old entries of bi-service's audit log, to which bi-service itself can only add. */
@ApplicationScoped
class AuditRetention {

    private final AgroalDataSource target;
    private final AuditConfig config;
    private final Clock clock;

    AuditRetention(AgroalDataSource target, AuditConfig config, Clock clock) {
        this.target = target;
        this.config = config;
        this.clock = clock;
    }

    /** Deletes in small transactions, so that it does not block others; returns the number of deleted entries. */
    long forget() throws SQLException {
        var before = clock.instant().minus(config.keep()).atOffset(ZoneOffset.UTC);
        var forgotten = 0L;
        int deleted;
        do {
            deleted = NamedStatement.of(target, "audit.forget")
                    .bind("before", before)
                    .update();
            forgotten += deleted;
        } while (deleted > 0);
        if (forgotten > 0) {
            Log.infof("Deleted %d audit rows older than %s", forgotten, before);
        }
        return forgotten;
    }
}
