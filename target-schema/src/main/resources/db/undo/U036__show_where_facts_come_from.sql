-- Undoes V036: where facts come from.
-- Loses:  the rules that derived columns; applied again, the next run writes them down.
-- Keeps:  the rows, keys and raw documents themselves.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '036' THEN
        RAISE EXCEPTION 'V036 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.submission_bundles, bi.submission_reports, bi.submission_documents, bi.field_rules;
DROP TABLE etl.field_rules;

DELETE FROM etl.flyway_schema_history WHERE version = '036';
COMMIT;
