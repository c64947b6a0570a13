-- name: differing
-- Published rows that differ from their definition.
SELECT
    {name} AS read_model,
    coalesce(live.{row_key}, published.{row_key}) AS fact,
    CASE
        WHEN live.{row_key} IS NULL THEN 'published but gone'
        WHEN published.{row_key} IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM {live} AS live
FULL JOIN {published} AS published ON published.{row_key} = live.{row_key}
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*);

-- name: sample
-- Some changed facts, and some unchanged ones: by keys spread over the base table and the published content, and some
-- of the delta table.
CREATE TEMPORARY TABLE IF NOT EXISTS sampled_{publication} (fact_key bigint) ON COMMIT DROP;
TRUNCATE sampled_{publication};
WITH places AS MATERIALIZED (
    SELECT low + (random() * (high - low))::bigint AS place
    FROM (SELECT min({key}) AS low, max({key}) AS high FROM {table}) AS ends
    CROSS JOIN generate_series(1, :facts)
)
INSERT INTO sampled_{publication} (fact_key)
(SELECT fact_key FROM examined_{publication} ORDER BY random() LIMIT :facts)
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT {key} AS fact_key FROM {table} WHERE {key} >= place ORDER BY {key} LIMIT 1
) AS near
UNION
SELECT near.fact_key
FROM places
CROSS JOIN LATERAL (
    SELECT {fact_key} AS fact_key FROM {view} WHERE {fact_key} >= place ORDER BY {fact_key} LIMIT 1
) AS near
UNION
(SELECT {fact_key} FROM {delta} ORDER BY random() LIMIT :facts);
ANALYZE sampled_{publication};

-- name: added_rows
-- The difference between the current and the published number of facts.
SELECT (SELECT count(*) FROM after_{dataset}) - (SELECT count(*) FROM before_{dataset});

-- name: begin
-- Sets values for this transaction: lock_timeout, because an open transaction would block every run; work_mem, because
-- full checks hash whole tables; and a marker that this write is a publication.
SELECT
    set_config('lock_timeout', :lock_timeout, true),
    set_config('work_mem', :work_mem, true),
    set_config('plumbline.publication', 'on', true);

-- name: create_changes
-- Receives the facts that the publication would change, with one row for each changed row of its read models.
CREATE TEMPORARY TABLE changed_{dataset} (
    read_model text,
    row_key    bigint,
    fact_key   bigint
) ON COMMIT DROP;

-- name: collect_changes
-- Rows of a read model that differ after the publication, by their own key and their fact's key.
INSERT INTO changed_{publication} (read_model, row_key, fact_key)
SELECT
    :read_model,
    coalesce(after.{row_key}, before.{row_key}),
    coalesce(after.{fact_key}, before.{fact_key})
FROM {after} AS after
FULL JOIN {before} AS before ON before.{row_key} = after.{row_key}
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*);

-- name: analyze_changes
ANALYZE changed_{dataset};

-- name: confirm
-- Records that a run's checks have passed on the last publication, if it was a manual refresh.
UPDATE bi.publications
SET is_checked = true, run_id = :run, checks_passed = :passed, checks_warned = :warned
WHERE dataset = :dataset AND version = :version AND NOT is_checked;

-- name: confirmable
-- The publication of a pipeline's last run, if that run succeeded, neither the current run nor a repair since has
-- changed or excluded rows, no base row or published content was changed manually, and all accepted findings are still
-- accepted.
SELECT last.publication_version
FROM (
    SELECT run_id, pipeline, state, publication_version
    FROM etl.runs
    WHERE pipeline = :pipeline AND run_id < :run
    ORDER BY run_id DESC
    LIMIT 1
) AS last
WHERE last.state = 'succeeded'
    AND NOT EXISTS (SELECT FROM etl.run_entities WHERE run_id = :run AND written + missing + quarantined > 0)
    AND NOT EXISTS (
        SELECT
        FROM etl.repairs
        WHERE repairs.pipeline = last.pipeline AND repairs.last_run_id >= last.run_id
    )
    AND NOT EXISTS (SELECT FROM bi.pending_changes WHERE dataset = ANY (:datasets))
    AND NOT EXISTS (
        SELECT
        FROM etl.check_results
        JOIN etl.check_acceptances USING (acceptance_id)
        WHERE check_results.run_id = (SELECT max(run_id) FROM etl.checked_runs WHERE pipeline = last.pipeline)
            AND NOT ({acceptance.holds})
    );

-- name: count_changes
SELECT count(*) FROM changed_{dataset};

-- name: count_examined
SELECT count(*) FROM examined_{dataset};

-- name: count_rows
-- The number of published rows of a read model.
SELECT count(*) FROM {published};

-- name: examine_changes
-- Differences found by comparing all facts are processed by key from here on.
INSERT INTO examined_{dataset} (fact_key)
SELECT DISTINCT fact_key
FROM changed_{dataset}
ON CONFLICT DO NOTHING;
ANALYZE examined_{dataset};
DROP TABLE changed_{dataset};

-- name: rebuild_rollup
-- Recounts all published content.
SELECT bi.rebuild_dashboard_metrics(:dataset, NULL, NULL);

-- name: vacuum
-- Frees the rows replaced by a refresh, and processed marks.
VACUUM {view}, {delta}, bi.pending_changes;

-- name: everything_is_pending
-- Whether every fact of a dataset waits to be checked. Unlike bi.pending_publications, this includes manual changes of
-- published content.
SELECT count(*) > 0
FROM bi.pending_changes
WHERE dataset = :dataset AND fact_key IS NULL;

-- name: forget_field_rules
DELETE FROM etl.field_rules WHERE pipeline = :pipeline;

-- name: last_version
SELECT max(version) AS version FROM bi.publications WHERE dataset = :dataset;

-- name: limit_workers
-- The maximum number of parallel workers per statement of this transaction.
SELECT set_config('max_parallel_workers_per_gather', :workers, true);

-- name: publish
-- Adds a publication of a dataset.
INSERT INTO bi.publications
    (
        dataset, version, run_id, mode, reason, row_count, changed_rows,
        checks_passed, checks_warned, checks_failed, published_at, duration_ms
    )
SELECT
    published.dataset,
    coalesce((SELECT max(version) FROM bi.publications WHERE dataset = published.dataset), 0) + 1,
    :run,
    :mode,
    :reason,
    :row_count,
    :changed_rows,
    :passed,
    :warned,
    0,
    clock_timestamp(),
    :duration_ms
FROM (SELECT :dataset::text) AS published (dataset)
RETURNING version;

-- name: published_rows
-- The number of facts in the last publication; 0 before the first.
SELECT coalesce(
    (SELECT row_count FROM bi.publications WHERE dataset = :dataset ORDER BY version DESC LIMIT 1),
    0
);

-- name: record_field_rule
-- Stores how a pipeline derives a column.
INSERT INTO etl.field_rules (pipeline, entity, place, relation, column_name, inputs, rule, argument, description)
VALUES (:pipeline, :entity, :place, :relation, :column, :inputs, :rule, :argument, :description);

-- name: record_refresh
-- Records a refresh of a dataset.
INSERT INTO bi.refreshes (dataset, mode, reason, duration_ms, row_count, changed_rows)
VALUES (:dataset, :mode, :reason, :duration_ms, :row_count, :changed_rows);

-- name: refreshed_by_hand
-- Whether there were refreshes by hand, whose changes are not counted, since the last run that passed its checks began
-- to load. Not since its started_at, which the migrator's clock sets: it may be ahead of the database's.
SELECT count(*) > 0
FROM bi.refreshes
WHERE dataset = :dataset
    AND mode = 'full'
    AND changed_rows IS NULL
    AND refreshed_at > (
        SELECT coalesce(min(started_at), '-infinity')
        FROM etl.run_entities
        WHERE run_id = (SELECT max(run_id) FROM etl.checked_runs WHERE pipeline = :pipeline)
    );

-- name: take_pending
-- Deletes the marks of changed facts. Marks of all facts stay if a writer may still rely on them.
CREATE TEMPORARY TABLE examined_{dataset} (
    fact_key bigint  PRIMARY KEY,
    by_hand  boolean NOT NULL DEFAULT false
) ON COMMIT DROP;
WITH taken AS (
    DELETE FROM bi.pending_changes
    WHERE dataset = :dataset AND (fact_key IS NOT NULL OR :with_everything)
    RETURNING fact_key, by_hand
)
INSERT INTO examined_{dataset} (fact_key, by_hand)
SELECT fact_key, bool_or(by_hand)
FROM taken
WHERE fact_key IS NOT NULL
GROUP BY fact_key;
ANALYZE examined_{dataset};

-- name: delta_has_grown
-- The delta table grows from empty faster than autovacuum runs; while its statistics say it is empty, each row of the
-- materialized view is looked up by scanning all of it.
SELECT pg_relation_size(oid) > 2 * current_setting('block_size')::bigint * greatest(relpages, 2)
FROM pg_class
WHERE oid = :delta::regclass;

-- name: analyze_delta
ANALYZE {delta};

-- name: count_delta
-- Rows in the delta table.
SELECT count(*) FROM {delta};

-- name: look_up
-- The rows of the marked facts: as published, and as computed by their definition.
CREATE TEMPORARY TABLE before_{read_model} ON COMMIT DROP AS
SELECT *
FROM {published_by_key} AS published;
CREATE TEMPORARY TABLE after_{read_model} ON COMMIT DROP AS
SELECT *
FROM {live_by_key} AS live;
-- Analyzes only the joined columns.
ANALYZE before_{read_model} ({row_key}), after_{read_model} ({row_key});

-- name: publish_delta
-- Publishes changed rows in the delta table, where they replace those of the materialized view. A list of keys, unlike
-- a join, is always looked up in the index.
DELETE FROM {delta}
WHERE {row_key} = ANY (ARRAY(SELECT row_key FROM changed_{publication} WHERE read_model = :read_model));
INSERT INTO {delta}
SELECT after.*, true
FROM after_{read_model} AS after
WHERE after.{row_key} IN (SELECT row_key FROM changed_{publication} WHERE read_model = :read_model);
-- Deleted rows.
INSERT INTO {delta} ({row_key}, is_present)
SELECT refreshed.{row_key}, false
FROM changed_{publication} AS changed
JOIN {view} AS refreshed ON refreshed.{row_key} = changed.row_key
WHERE changed.read_model = :read_model
    AND NOT EXISTS (SELECT FROM after_{read_model} AS after WHERE after.{row_key} = changed.row_key);

-- name: refresh
-- Readers see the last content until the commit.
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};
DELETE FROM {delta};
-- Statistics for the following checks and the first readers, because autovacuum runs later. Not for the delta table:
-- statistics take effect at once, and for readers who still see its rows, the planner would assume an empty table.
ANALYZE {view};
