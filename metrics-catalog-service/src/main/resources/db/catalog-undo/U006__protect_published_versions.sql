-- Undoes V006: the protection of published versions.
-- Loses:  no row.
-- Keeps:  metrics and all of their versions.
-- Locks:  ACCESS EXCLUSIVE on metric_versions, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '006' THEN
        RAISE EXCEPTION 'V006 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TRIGGER metric_versions_are_kept ON catalog.metric_versions;
DROP TRIGGER metric_versions_are_protected ON catalog.metric_versions;
DROP FUNCTION catalog.protect_versions();

DELETE FROM catalog.flyway_schema_history WHERE version = '006';
COMMIT;
