-- Undoes V041: the last refresh of a dataset.
-- Loses:  nothing; bi.refreshes stays.
-- Keeps:  everything else. An image that has V041 cannot read freshness without it.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '041' THEN
        RAISE EXCEPTION 'V041 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS bi.last_refresh(text);

DELETE FROM etl.flyway_schema_history WHERE version = '041';
COMMIT;
