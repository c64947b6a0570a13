package org.plumbline.bi.freshness;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.plumbline.metricsql.MetricFields.column;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.plumbline.bi.database.Primary.Replay;
import org.plumbline.bi.freshness.DatasetFreshness.Published;
import org.plumbline.model.dataset.Dataset;
import org.plumbline.model.scope.Scope;
import org.plumbline.service.freshness.CheckCounts;
import org.plumbline.service.freshness.EndedRun;

/** Reads {@code bi.freshness_of} within milliseconds, without touching the facts. */
final class FreshnessQueries {

    private static final Field<String> DATASET = column("dataset", String.class);
    private static final Field<Long> VERSION = column("version", Long.class);
    private static final Field<Long> RUN_ID = column("run_id", Long.class);
    private static final Field<Long> ROW_COUNT = column("row_count", Long.class);
    private static final Field<Instant> PUBLISHED_AT = column("published_at", Instant.class);
    private static final Field<Integer> CHECKS_PASSED = column("checks_passed", Integer.class);
    private static final Field<Integer> CHECKS_WARNED = column("checks_warned", Integer.class);
    private static final Field<Integer> CHECKS_FAILED = column("checks_failed", Integer.class);
    private static final Field<Instant> CONFIRMED_AT = column("confirmed_at", Instant.class);
    private static final Field<Instant> DATA_THROUGH = column("data_through", Instant.class);
    private static final Field<Long> LAST_RUN_ID = column("last_run_id", Long.class);
    private static final Field<String> LAST_RUN_STATE = column("last_run_state", String.class);
    private static final Field<Instant> LAST_RUN_FINISHED_AT = column("last_run_finished_at", Instant.class);
    private static final Field<String> LAST_RUN_FAILURE_CAUSE = column("last_run_failure_cause", String.class);
    private static final Field<String> LAST_RUN_ERROR = column("last_run_error", String.class);
    private static final Field<Long> LAST_REFRESH_ID = column("last_refresh_id", Long.class);
    private static final Field<Boolean> IS_CHECKED = column("is_checked", Boolean.class);
    private static final Field<String> DEFINITIONS = column("definitions", String.class);
    private static final Field<Long> REPLAYED = column("replayed", Long.class);
    private static final Field<Long> SECONDS_SINCE_COMMIT = column("seconds_since_commit", Long.class);
    private static final Field<Long> PENDING_CHANGES = column("pending_changes", Long.class);

    /** A dataset's name in {@link #EACH}, which no column of the function has. */
    private static final Field<String> COUNTED = column("counted_dataset", String.class);

    /** Each dataset in the scope, and its pending changes. */
    private static final Table<?> EACH = DSL.select(DATASET.as(COUNTED), PENDING_CHANGES)
            .from(table(name("bi", "dataset_freshness")))
            .asTable("counted");

    private static final String WHICHEVER = "";

    private static final long NO_COMMIT_SEEN = Integer.MAX_VALUE;

    private static final Field<Long> NOT_COUNTED =
            inline(null, SQLDataType.BIGINT).as(PENDING_CHANGES);

    private FreshnessQueries() {}

    /**
     * Returns every published dataset with rows in the scope, by name. Pending changes are counted over all
     * communities, so only a scope over everything gets them.
     */
    static List<DatasetFreshness> all(Scope scope, DSLContext database) {
        var from = EACH.crossJoin(lateral(freshnessOf(COUNTED)));
        return database.fetch(query(from, scope.all() ? PENDING_CHANGES : NOT_COUNTED))
                .map(FreshnessQueries::freshness);
    }

    /** Returns the query with a publication as its parameter, without pending changes. */
    static ResultQuery<Record> ofOne() {
        return query(freshnessOf(val(WHICHEVER)), NOT_COUNTED);
    }

    /** Reads the row of that query. */
    static DatasetFreshness one(Result<Record> rows, Dataset dataset) {
        return rows.stream()
                .findFirst()
                .map(FreshnessQueries::freshness)
                .orElseThrow(() -> new IllegalStateException("no freshness of " + dataset.publication()));
    }

    private static ResultQuery<Record> query(Table<?> from, Field<Long> pendingChanges) {
        var fields = List.of(
                DATASET,
                VERSION,
                RUN_ID,
                ROW_COUNT,
                PUBLISHED_AT,
                CHECKS_PASSED,
                CHECKS_WARNED,
                CHECKS_FAILED,
                CONFIRMED_AT,
                DATA_THROUGH,
                LAST_RUN_ID,
                LAST_RUN_STATE,
                LAST_RUN_FINISHED_AT,
                LAST_RUN_FAILURE_CAUSE,
                LAST_RUN_ERROR,
                LAST_REFRESH_ID,
                IS_CHECKED,
                DEFINITIONS,
                REPLAYED,
                SECONDS_SINCE_COMMIT,
                pendingChanges);
        return DSL.select(fields).from(from).orderBy(DATASET);
    }

    private static Table<Record> freshnessOf(Field<String> dataset) {
        return table("bi.freshness_of({0})", dataset).as("freshness");
    }

    private static DatasetFreshness freshness(Record row) {
        return new DatasetFreshness(
                row.get(DATASET),
                Optional.ofNullable(row.get(VERSION)).map(version -> published(version, row)),
                Optional.ofNullable(row.get(CONFIRMED_AT)),
                Optional.ofNullable(row.get(LAST_RUN_ID)).map(id -> lastRun(id, row)),
                Optional.ofNullable(row.get(LAST_REFRESH_ID)),
                row.get(DEFINITIONS),
                Optional.ofNullable(row.get(REPLAYED)).map(position -> replay(position, row)),
                Optional.ofNullable(row.get(PENDING_CHANGES)));
    }

    private static Published published(long version, Record row) {
        var checks = new CheckCounts(row.get(CHECKS_PASSED), row.get(CHECKS_WARNED), row.get(CHECKS_FAILED));
        return new Published(
                version,
                row.get(IS_CHECKED),
                Optional.ofNullable(row.get(RUN_ID)),
                row.get(PUBLISHED_AT),
                Optional.ofNullable(row.get(DATA_THROUGH)),
                row.get(ROW_COUNT),
                checks);
    }

    private static Replay replay(long position, Record row) {
        // Unknown for a standby that has replayed no transaction since it started.
        var seconds = Optional.ofNullable(row.get(SECONDS_SINCE_COMMIT)).orElse(NO_COMMIT_SEEN);
        return new Replay(position, Duration.ofSeconds(seconds));
    }

    private static EndedRun lastRun(long id, Record row) {
        return new EndedRun(
                id,
                row.get(LAST_RUN_STATE),
                row.get(LAST_RUN_FINISHED_AT),
                row.get(LAST_RUN_FAILURE_CAUSE),
                row.get(LAST_RUN_ERROR));
    }
}
