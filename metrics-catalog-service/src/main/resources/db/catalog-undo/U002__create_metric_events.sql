-- Undoes V002: the history of metrics.
-- Loses:  who did what to metrics, when and why.
-- Keeps:  metrics and all of their versions.
-- Locks:  ACCESS EXCLUSIVE on metric_events.

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

DROP TABLE catalog.metric_events;
DROP FUNCTION catalog.refuse_to_change_history();

DELETE FROM catalog.flyway_schema_history WHERE version = '002';
COMMIT;
