-- Undoes V005: the scoped views. bi-service can read nothing until V005 is applied again.
-- Loses:  no row.
-- Keeps:  the read models, and the use of schema bi, which the bootstrap grants to plumbline_bi as well.
-- Locks:  ACCESS EXCLUSIVE on the scoped views, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '005' THEN
        RAISE EXCEPTION 'V005 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.dataset_freshness;
DROP VIEW IF EXISTS bi.report_facts;
DROP VIEW IF EXISTS bi.submission_facts;
DROP FUNCTION IF EXISTS bi.scope_communities ();
DROP FUNCTION IF EXISTS bi.scope_sees_all ();
DROP FUNCTION IF EXISTS bi.scope_is_set ();
DROP FUNCTION IF EXISTS bi.scope ();

DELETE FROM etl.flyway_schema_history WHERE version = '005';
COMMIT;
