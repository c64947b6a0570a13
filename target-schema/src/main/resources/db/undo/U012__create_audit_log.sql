-- Undoes V012: the audit trail.
-- Loses:  the audit trail; bi-service's log has it as long as that is kept.
-- Keeps:  everything else.
-- Locks:  ACCESS EXCLUSIVE on bi.audit_log, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '012' THEN
        RAISE EXCEPTION 'V012 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE bi.audit_log;

DELETE FROM etl.flyway_schema_history WHERE version = '012';
COMMIT;
