-- Undoes V002: the view of each metric's present version.
-- Loses:  no row.
-- Keeps:  metrics and all of their versions.
-- Locks:  ACCESS EXCLUSIVE on the view, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '002' THEN
        RAISE EXCEPTION 'V002 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW catalog.current_metrics;

DELETE FROM catalog.flyway_schema_history WHERE version = '002';
COMMIT;
