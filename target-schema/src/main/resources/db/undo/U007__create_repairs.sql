-- Undoes V007: the record of repairs.
-- Loses:  previews, applications and reverts of repairs, and the images needed for a revert.
-- Keeps:  the repaired rows.
-- Locks:  ACCESS EXCLUSIVE on etl.repairs and etl.repair_rows.
-- Then:   applied repairs cannot be reverted any more; revert them before if necessary.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '007' THEN
        RAISE EXCEPTION 'V007 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE etl.repair_rows;
DROP TABLE etl.repairs;

DELETE FROM etl.flyway_schema_history WHERE version = '007';
COMMIT;
