-- Undoes V053: what the migrations installed.
-- Loses:  the definitions that were recorded; nothing can tell what somebody has replaced by hand.
-- Keeps:  everything else. An image that has V053 refuses every run without it.
-- Locks:  ACCESS EXCLUSIVE on both tables, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '053' THEN
        RAISE EXCEPTION 'V053 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.definition_recordings;
DROP TABLE etl.installed_definitions;

DELETE FROM etl.flyway_schema_history WHERE version = '053';
COMMIT;
