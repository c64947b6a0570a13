-- Undoes V011: the definition of V005, which knows submission_facts only.
-- Loses:  no row.
-- Keeps:  publications of every dataset, and the grants on the view.
-- Locks:  ACCESS EXCLUSIVE on bi.dataset_freshness, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '011' THEN
        RAISE EXCEPTION 'V011 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE VIEW bi.dataset_freshness WITH (security_barrier = true) AS
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
    -- The whole error names communities, their values and the source's address: nothing for a community manager.
    CASE
        WHEN latest.error IS NULL OR (SELECT bi.scope_sees_all()) THEN latest.error
        WHEN latest.state = 'refused' THEN concat('checks failed: ', failed.check_ids)
        ELSE 'it broke off; an operator can see why'
    END AS last_run_error,
    coalesce(pending.changes, 0) AS pending_changes
FROM (VALUES ('submission_facts', 'moderation')) AS datasets (dataset, pipeline)
LEFT JOIN LATERAL (
    SELECT *
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
    SELECT string_agg(check_results.check_id, ', ' ORDER BY check_results.check_id) AS check_ids
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
WHERE (SELECT bi.scope_is_set());

DELETE FROM etl.flyway_schema_history WHERE version = '011';
COMMIT;
