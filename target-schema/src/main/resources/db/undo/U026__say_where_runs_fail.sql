-- Undoes V026: where runs fail.
-- Loses:  whether the source, the publication or something else made a run fail; the words of the error stay.
-- Keeps:  everything else. An image that has V026 cannot read freshness without it.
-- Locks:  ACCESS EXCLUSIVE on etl.runs and bi.dataset_freshness, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '026' THEN
        RAISE EXCEPTION 'V026 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

-- A view cannot lose a column where it stands.
DROP VIEW IF EXISTS bi.dataset_freshness;
CREATE VIEW bi.dataset_freshness WITH (security_barrier = true) AS
SELECT
    datasets.dataset,
    publication.version,
    publication.run_id,
    publication.row_count,
    publication.published_at,
    publication.checks_passed,
    publication.checks_warned,
    publication.checks_failed,
    confirmed.finished_at AS confirmed_at,
    latest.run_id AS last_run_id,
    latest.state AS last_run_state,
    latest.finished_at AS last_run_finished_at,
    -- Which checks failed, in words: an operator sees in the checks themselves which rows. The error of a run that ended
    -- otherwise names communities, their values and the source's address: nothing for a community manager.
    CASE
        WHEN latest.state = 'refused' AND failed.checks > 0 THEN
            concat(failed.checks, CASE failed.checks WHEN 1 THEN ' check' ELSE ' checks' END, ' failed: ', failed.words)
        WHEN latest.error IS NULL OR (SELECT bi.scope_sees_all()) THEN latest.error
        WHEN latest.state = 'refused' THEN 'too many rows could not be taken; an operator can see which'
        ELSE 'it broke off; an operator can see why'
    END AS last_run_error,
    coalesce(pending.changes, 0) AS pending_changes
FROM (
    VALUES
        ('submission_facts', 'moderation', true),
        ('application_summary', 'recruiting', false)
) AS datasets (dataset, pipeline, has_communities)
LEFT JOIN LATERAL (
    SELECT
        dataset, version, run_id, mode, row_count, changed_rows, checks_passed, checks_warned, checks_failed, published_at,
        duration_ms
    FROM bi.publications
    WHERE publications.dataset = datasets.dataset
    ORDER BY publications.version DESC
    LIMIT 1
) AS publication ON true
-- The last run that compared the source with what is published and found, or made, them equal.
LEFT JOIN LATERAL (
    SELECT runs.run_id, runs.finished_at
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state = 'succeeded'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS confirmed ON true
LEFT JOIN LATERAL (
    SELECT runs.run_id, runs.state, runs.finished_at, runs.error
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state <> 'running'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS latest ON true
LEFT JOIN LATERAL (
    SELECT
        count(*) AS checks,
        string_agg(
            concat(check_results.check_id, ' (should hold: ', check_results.description, ')'),
            '; ' ORDER BY check_results.check_result_id
        ) AS words
    FROM etl.check_results
    WHERE check_results.run_id = latest.run_id AND check_results.outcome = 'failed'
) AS failed ON true
-- Rows moved since then that no publication shows yet.
LEFT JOIN LATERAL (
    SELECT sum(run_entities.written + run_entities.deleted)::bigint AS changes
    FROM etl.runs
    JOIN etl.run_entities USING (run_id)
    WHERE runs.pipeline = datasets.pipeline AND runs.run_id > coalesce(confirmed.run_id, 0)
) AS pending ON true
WHERE (SELECT bi.scope_is_set())
    AND (datasets.has_communities OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.dataset_freshness IS 'Per dataset: its last publication, the last run, and what waits to be published.';
GRANT SELECT ON bi.dataset_freshness TO plumbline_bi;

ALTER TABLE etl.runs DROP COLUMN fault;

DELETE FROM etl.flyway_schema_history WHERE version = '026';
COMMIT;
