-- Undoes V003: the takedown rule as functions.
-- Loses:  no row.
-- Keeps:  everything but the two functions.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '003' THEN
        RAISE EXCEPTION 'V003 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS bi.takedown_source (timestamptz, timestamptz);
DROP FUNCTION IF EXISTS bi.effective_takedown_at (timestamptz, timestamptz);

DELETE FROM etl.flyway_schema_history WHERE version = '003';
COMMIT;
