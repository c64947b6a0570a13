-- Undoes V035: what the legacy database said, and by which run and checks numbers were published.
-- Loses:  the kept rows; applied again, the next run keeps them anew.
-- Keeps:  runs and what their checks found.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '035' THEN
        RAISE EXCEPTION 'V035 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS
    bi.legacy_submission_facts, bi.legacy_report_facts, bi.legacy_readings, bi.run_summaries, bi.check_summaries;
DROP TABLE etl.witnessed_submission_facts, etl.witnessed_report_facts, etl.witness_readings;

DELETE FROM etl.flyway_schema_history WHERE version = '035';
COMMIT;
