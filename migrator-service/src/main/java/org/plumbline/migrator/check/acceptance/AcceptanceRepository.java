package org.plumbline.migrator.check.acceptance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.plumbline.migrator.check.FailingRows;
import org.plumbline.migrator.check.Outcome;
import org.plumbline.migrator.sql.Statements;

/** Stores accepted differences, and finds the results that can be accepted. */
@ApplicationScoped
public class AcceptanceRepository {

    private final DSLContext database;

    AcceptanceRepository(AgroalDataSource target) {
        database = DSL.using(target, SQLDialect.POSTGRES);
    }

    /**
     * A check's result in a run.
     *
     * @param fingerprint null if the check could not be carried out
     */
    record Result(long runId, String pipeline, Outcome outcome, String fingerprint) {}

    /** Finds a check's result in a run, or in the last run that reached the check. */
    Optional<Result> result(String checkId, Optional<Long> runId) {
        return database.connectionResult(connection -> new Statements(connection)
                .sql("acceptance.result")
                .bind("check", checkId)
                .bind("run", runId.orElse(null))
                .find(row -> new Result(
                        row.getLong("run_id"),
                        row.getString("pipeline"),
                        Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                        row.getString("fingerprint"))));
    }

    /** Returns the new acceptance's id; empty if one of the same difference is in force. */
    Optional<Long> accept(String checkId, Result result, AcceptanceRequest request, String by, Instant at) {
        return database.connectionResult(connection -> new Statements(connection)
                .sql("acceptance.accept")
                .bind("pipeline", result.pipeline())
                .bind("check", checkId)
                .bind("run", result.runId())
                .bind("fingerprint", result.fingerprint())
                .bind("reason", request.reason().strip())
                .bind("accepted_by", by)
                .bind("accepted_at", time(at))
                .bind("valid_until", time(request.until()))
                .find(row -> row.getLong("acceptance_id")));
    }

    /** Withdraws an acceptance; false if it was not in force. */
    boolean revoke(long id, String reason, String by, Instant at) {
        return database.connectionResult(connection -> new Statements(connection)
                        .sql("acceptance.revoke")
                        .bind("acceptance", id)
                        .bind("reason", reason.strip())
                        .bind("revoked_by", by)
                        .bind("revoked_at", time(at))
                        .update()
                > 0);
    }

    /** Lists a check's acceptances, newest first. */
    List<AcceptanceView> of(String checkId, Instant now) {
        return list(checkId, null, now);
    }

    Optional<AcceptanceView> find(String checkId, long id, Instant now) {
        return list(checkId, id, now).stream().findFirst();
    }

    private List<AcceptanceView> list(String checkId, Long id, Instant now) {
        return database.connectionResult(connection -> new Statements(connection)
                .sql("acceptance.list")
                .bind("check", checkId)
                .bind("acceptance", id)
                .bind("now", time(now))
                .records()
                .map(AcceptanceRepository::view));
    }

    private static AcceptanceView view(Record row) {
        return new AcceptanceView(
                row.get("acceptance_id", Long.class),
                row.get("check_id", String.class),
                row.get("pipeline", String.class),
                row.get("run_id", Long.class),
                row.get("state", String.class),
                row.get("reason", String.class),
                row.get("accepted_by", String.class),
                row.get("accepted_at", Instant.class),
                row.get("valid_until", Instant.class),
                row.get("revoked_at", Instant.class),
                row.get("revoked_by", String.class),
                row.get("revocation_reason", String.class),
                row.get("message", String.class),
                row.get("faults", Long.class),
                FailingRows.rows(row.get("rows_at_fault", String.class)));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
