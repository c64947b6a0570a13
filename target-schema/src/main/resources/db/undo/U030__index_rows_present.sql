-- Undoes V030: the indexes of the rows that are present.
-- Loses:  no row.
-- Keeps:  everything; runs that publish take longer.
-- Locks:  ACCESS EXCLUSIVE on etl.id_map and core.submissions, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '030' THEN
        RAISE EXCEPTION 'V030 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS core.submissions_without_community_idx;
DROP INDEX IF EXISTS etl.id_map_present_idx;

DELETE FROM etl.flyway_schema_history WHERE version = '030';
COMMIT;
