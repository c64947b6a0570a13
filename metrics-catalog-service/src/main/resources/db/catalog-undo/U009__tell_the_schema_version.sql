-- Undoes V009: functions that tell the version of the schema, and which releases work on it.
-- Loses:  nothing. A release that has it waits for the version when it is told to, and does not start.
-- Keeps:  every row.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '009' THEN
        RAISE EXCEPTION 'V009 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS catalog.schema_serves_from();
DROP FUNCTION IF EXISTS catalog.schema_version();

DELETE FROM catalog.flyway_schema_history WHERE version = '009';
COMMIT;
