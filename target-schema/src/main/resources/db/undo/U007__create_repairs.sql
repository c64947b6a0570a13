-- Undoes V007: what repairs did.
-- Loses:  previews, applications and reverts of repairs; the images by which one could be reverted.
-- Keeps:  the rows as repairs have left them.
-- Locks:  ACCESS EXCLUSIVE on etl.repairs and etl.repair_rows.
-- Then:   a repair that was applied cannot be reverted any more: revert before, where it may have to be.

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
