-- Undoes V017: what publications look like from afar, and differences that were accepted.
-- Loses:  acceptances with their reasons: what was accepted is refused again. Profiles: the first publication afterwards has
--         nothing to be compared with. Of results of checks their tolerance, fingerprint and number of faults.
-- Keeps:  results of checks. One that was accepted has warned: it failed, and its content was published.
-- Locks:  ACCESS EXCLUSIVE on etl.check_results and bi.dataset_freshness; the former is read once.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '017' THEN
        RAISE EXCEPTION 'V017 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
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
FROM (
    VALUES
        ('submission_facts', 'moderation', true),
        ('application_summary', 'recruiting', false)
) AS datasets (dataset, pipeline, has_communities)
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
WHERE (SELECT bi.scope_is_set())
    AND (datasets.has_communities OR (SELECT bi.scope_sees_all()));

DROP INDEX IF EXISTS etl.check_results_check_id_idx;
ALTER TABLE etl.check_results
    DROP CONSTRAINT check_results_accepted_by_an_acceptance,
    DROP CONSTRAINT check_results_outcome_check;
UPDATE etl.check_results SET outcome = 'warned' WHERE outcome = 'accepted';
ALTER TABLE etl.check_results
    ADD CONSTRAINT check_results_outcome_check CHECK (outcome IN ('passed', 'warned', 'failed')),
    DROP COLUMN tolerance,
    DROP COLUMN faults,
    DROP COLUMN fingerprint,
    DROP COLUMN acceptance_id;

DROP TABLE etl.check_acceptances;
DROP TABLE etl.publication_profiles;

DELETE FROM etl.flyway_schema_history WHERE version = '017';
COMMIT;
