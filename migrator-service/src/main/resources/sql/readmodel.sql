-- name: by_key
-- The rows of a relation that belong to some facts. OFFSET keeps the lookups separate: a view is computed per key, by
-- index, while a join would compute it for all keys.
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM {keys}) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM {relation} AS facts
        WHERE facts.{key} = chosen.fact_key
        OFFSET 0
    ) AS fact
);

-- name: list
-- The state of the read models, for a caller whose scope is set. Row counts are estimates, because counting them takes
-- too long.
SELECT
    read_models.dataset,
    read_models.publication,
    read_models.materialized_view,
    pg_total_relation_size(refreshed.oid) + pg_total_relation_size(delta.oid) AS size_bytes,
    greatest(refreshed.reltuples, 0)::bigint AS row_count,
    coalesce(pg_stat_get_live_tuples(delta.oid), 0) AS delta_rows,
    last.refreshed_at AS last_refresh_at,
    last.mode         AS last_refresh_mode,
    last.reason       AS last_refresh_reason,
    last.duration_ms  AS last_refresh_millis,
    last_full.refreshed_at AS last_full_refresh_at,
    last_full.duration_ms  AS last_full_refresh_millis,
    coalesce(pending.facts, 0)          AS pending_changes,
    coalesce(pending.everything, false) AS everything_pending,
    pending.since                       AS pending_since,
    freshness.published_at,
    coalesce(bi.is_checked(read_models.publication), true) AS is_checked,
    freshness.confirmed_at,
    freshness.last_run_id,
    freshness.last_run_state,
    freshness.last_run_finished_at,
    freshness.last_run_failure_cause,
    freshness.last_run_error
FROM (
    VALUES
        ('submission_facts', 'submission_facts', 'mv_submission_facts', 'submission_facts_delta'),
        ('report_facts', 'submission_facts', 'mv_report_facts', 'report_facts_delta'),
        ('application_summary', 'application_summary', 'application_summary_mv', 'application_summary_delta')
) AS read_models (dataset, publication, materialized_view, delta_table)
JOIN pg_class AS refreshed ON refreshed.oid = format('bi.%I', read_models.materialized_view)::regclass
JOIN pg_class AS delta ON delta.oid = format('bi.%I', read_models.delta_table)::regclass
LEFT JOIN LATERAL (
    SELECT *
    FROM bi.refreshes
    WHERE refreshes.dataset = read_models.publication
    ORDER BY refresh_id DESC
    LIMIT 1
) AS last ON true
LEFT JOIN LATERAL (
    SELECT *
    FROM bi.refreshes
    WHERE refreshes.dataset = read_models.publication AND mode = 'full'
    ORDER BY refresh_id DESC
    LIMIT 1
) AS last_full ON true
LEFT JOIN bi.dataset_freshness AS freshness ON freshness.dataset = read_models.publication
LEFT JOIN bi.pending_publications AS pending ON pending.dataset = read_models.publication
ORDER BY read_models.dataset;

-- name: mark_everything
-- Makes the next publication compare every fact of some datasets.
INSERT INTO bi.pending_changes (dataset)
SELECT unnest(:datasets::text[]);

-- name: rebuild
SELECT bi.rebuild_dashboard_metrics(:dataset, :first, :until);

-- name: record_backfill
-- Records a recount of a dataset's rollup, so that cached answers from the old one are not reused.
INSERT INTO bi.refreshes (dataset, mode, reason, duration_ms, row_count)
SELECT :dataset, 'incremental', format('the rollups from %s to %s were recounted', :first::date, :until::date), :duration_ms, coalesce(
    (SELECT row_count FROM bi.publications WHERE dataset = :dataset ORDER BY version DESC LIMIT 1),
    0
);
