-- Undoes V001: metrics and their versions.
-- Loses:  every definition. The built-in ones come back when the service starts; custom ones do not.
-- Keeps:  schema catalog and its privileges.
-- Locks:  ACCESS EXCLUSIVE on both tables.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '001' THEN
        RAISE EXCEPTION 'V001 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP FUNCTION IF EXISTS catalog.schema_serves_from();
DROP FUNCTION IF EXISTS catalog.schema_version();
ALTER TABLE catalog.metrics DROP CONSTRAINT metrics_current_version_fkey;
DROP TABLE catalog.metric_versions;
DROP FUNCTION catalog.protect_versions();
DROP FUNCTION catalog.follow_current_version();
DROP TABLE catalog.metrics;

DELETE FROM catalog.flyway_schema_history WHERE version = '001';
COMMIT;
