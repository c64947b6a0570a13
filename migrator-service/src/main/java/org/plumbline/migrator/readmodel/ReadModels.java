package org.plumbline.migrator.readmodel;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.sql.NamedStatement;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.EndedRun;
import org.plumbline.service.freshness.Stale;
import org.plumbline.service.freshness.Staleness;
import org.plumbline.service.security.ScopeSetting;

/** Reads the state of the read models. */
@ApplicationScoped
class ReadModels {

    /** The scope of a caller who sees everything: only superadmins ask. */
    private static final String SCOPE = ScopeSetting.of(Scope.everything());

    private final DSLContext database;
    private final Staleness staleness;
    private final Clock clock;

    ReadModels(AgroalDataSource target, StaleAfterConfig staleAfter, Clock clock) {
        database = DSL.using(target, SQLDialect.POSTGRES);
        staleness = new Staleness(staleAfter);
        this.clock = clock;
    }

    List<ReadModelView> all() {
        return database.transactionResult(transaction -> transaction.dsl().connectionResult(connection -> {
            NamedStatement.of(connection, "reader.set_scope")
                    .bind("scope", SCOPE)
                    .run();
            return NamedStatement.of(connection, "readmodel.list").records().map(this::view);
        }));
    }

    private ReadModelView view(Record row) {
        var publication = row.get("publication", String.class);
        var stale = staleness.of(
                publication, row.get("is_checked", Boolean.class), lastRun(row), measuredUntil(row), clock.instant());
        return new ReadModelView(
                row.get("dataset", String.class),
                publication,
                row.get("materialized_view", String.class),
                row.get("size_bytes", Long.class),
                row.get("row_count", Long.class),
                row.get("delta_rows", Long.class),
                row.get("last_refresh_at", Instant.class),
                row.get("last_refresh_mode", String.class),
                row.get("last_refresh_reason", String.class),
                row.get("last_refresh_millis", Long.class),
                row.get("last_full_refresh_at", Instant.class),
                row.get("last_full_refresh_millis", Long.class),
                row.get("pending_changes", Long.class),
                row.get("everything_pending", Boolean.class),
                row.get("pending_since", Instant.class),
                stale.isPresent(),
                stale.map(Stale::reason).orElse(null),
                stale.map(Stale::cause).orElse(null),
                staleness.limit(publication).toSeconds());
    }

    private static Optional<EndedRun> lastRun(Record row) {
        return Optional.ofNullable(row.get("last_run_id", Long.class))
                .map(id -> new EndedRun(
                        id,
                        row.get("last_run_state", String.class),
                        row.get("last_run_finished_at", Instant.class),
                        row.get("last_run_failure_cause", String.class),
                        row.get("last_run_error", String.class)));
    }

    private static Optional<Instant> measuredUntil(Record row) {
        return Staleness.measuredUntil(
                Optional.ofNullable(row.get("published_at", Instant.class)),
                row.get("is_checked", Boolean.class),
                Optional.ofNullable(row.get("confirmed_at", Instant.class)));
    }
}
