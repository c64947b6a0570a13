-- Undoes V003: the version that stands for a metric, and the count of changes.
-- Loses:  no row; the counts of changes.
-- Keeps:  metrics and all of their versions.
-- Locks:  ACCESS EXCLUSIVE on both tables, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '003' THEN
        RAISE EXCEPTION 'V003 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TRIGGER metric_versions_follow_current_version ON catalog.metric_versions;
DROP FUNCTION catalog.follow_current_version();
ALTER TABLE catalog.metrics
    DROP COLUMN current_version,
    DROP COLUMN revision;

DELETE FROM catalog.flyway_schema_history WHERE version = '003';
COMMIT;
