-- Undoes V002: what the migration remembers.
-- Loses:  every run, key, raw document, quarantined row and check result, and with them every row of core: without its key
--         nobody can tell which legacy row it is, and the next full run would move each a second time.
-- Keeps:  the tables of core, empty. Numbers that were given as keys are not given again.
-- Locks:  ACCESS EXCLUSIVE on every table of core and etl.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '002' THEN
        RAISE EXCEPTION 'V002 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.check_results;
DROP TABLE etl.quarantine;
DROP TABLE core.legacy_documents;
DROP TABLE etl.id_map;
DROP TABLE etl.run_entities;
DROP TABLE etl.runs;

TRUNCATE
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

DELETE FROM etl.flyway_schema_history WHERE version = '002';
COMMIT;
