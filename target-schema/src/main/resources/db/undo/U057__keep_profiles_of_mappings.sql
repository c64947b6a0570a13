-- Undoes V057: profiles of mappings.
-- Loses:  what runs saw in mapped columns; what their checks said of it stays.
-- Keeps:  everything else. An image that has V057 cannot publish without it.
-- Locks:  ACCESS EXCLUSIVE on etl.mapping_profiles, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '057' THEN
        RAISE EXCEPTION 'V057 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.mapping_profiles;

DELETE FROM etl.flyway_schema_history WHERE version = '057';
COMMIT;
