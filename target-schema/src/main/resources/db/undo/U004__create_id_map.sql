-- Undoes V004: the map from legacy to new keys, and how far entities were read.
-- Loses:  every key, raw document and checkpoint, and with them every row of core and recruiting: without keys, rows
--         cannot be matched to legacy rows, and the next full run would load each a second time.
-- Keeps:  the tables of core and recruiting, empty. Used keys are not reused.
-- Locks:  ACCESS EXCLUSIVE on every table of core and recruiting.
-- Then:   once V004 is applied again, start a full run of each pipeline.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '004' THEN
        RAISE EXCEPTION 'V004 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.checkpoints;
DROP TABLE core.legacy_documents;
DROP TABLE etl.id_map;
DROP FUNCTION IF EXISTS etl.count_keys();
DROP TABLE etl.id_map_counts;

TRUNCATE
    recruiting.job_applications,
    recruiting.jobs,
    recruiting.companies,
    core.reports,
    core.submission_categories,
    core.categories,
    core.submission_hashtags,
    core.hashtags,
    core.analyses,
    core.submission_metadata,
    core.post_data,
    core.submissions,
    core.communities;

DELETE FROM etl.flyway_schema_history WHERE version = '004';
COMMIT;
