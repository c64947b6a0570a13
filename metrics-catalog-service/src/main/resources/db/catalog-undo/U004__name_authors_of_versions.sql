-- Undoes V004: the authors of versions, their datasets and the whitelist that they were checked against.
-- Loses:  no row; who wrote and who published versions.
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
    IF latest IS DISTINCT FROM '004' THEN
        RAISE EXCEPTION 'V004 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE catalog.metric_versions
    DROP COLUMN datasets,
    DROP COLUMN whitelist_version,
    DROP COLUMN published_by,
    DROP COLUMN created_by;

DELETE FROM catalog.flyway_schema_history WHERE version = '004';
COMMIT;
