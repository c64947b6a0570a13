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
import org.plumbline.migrator.sql.SqlFile;

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
        return database.resultQuery(sql("result"), checkId, runId.orElse(null), runId.orElse(null))
                .fetchOptional(row -> new Result(
                        row.get("run_id", Long.class),
                        row.get("pipeline", String.class),
                        Outcome.valueOf(row.get("outcome", String.class).toUpperCase(Locale.ROOT)),
                        row.get("fingerprint", String.class)));
    }

    /** Returns the new acceptance's id; empty if one of the same difference is in force. */
    Optional<Long> accept(String checkId, Result result, AcceptanceRequest request, String by, Instant at) {
        return database.resultQuery(
                        sql("accept"),
                        result.pipeline(),
                        checkId,
                        result.runId(),
                        result.fingerprint(),
                        request.reason().strip(),
                        by,
                        time(at),
                        time(request.until()))
                .fetchOptional(row -> row.get("acceptance_id", Long.class));
    }

    /** Withdraws an acceptance; false if it was not in force. */
    boolean revoke(long id, String reason, String by, Instant at) {
        return database.query(sql("revoke"), time(at), by, reason.strip(), id).execute() > 0;
    }

    /** Lists a check's acceptances, newest first. */
    List<AcceptanceView> of(String checkId, Instant now) {
        return database.resultQuery(sql("list"), time(now), checkId, null, null).fetch(AcceptanceRepository::view);
    }

    Optional<AcceptanceView> find(String checkId, long id, Instant now) {
        return database.resultQuery(sql("list"), time(now), checkId, id, id).fetchOptional(AcceptanceRepository::view);
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

    private static String sql(String file) {
        return SqlFile.query("checks/acceptance/%s.sql".formatted(file));
    }
}
