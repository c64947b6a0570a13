-- Undoes V007: the view of each metric's present version, as V002 had it.
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
    IF latest IS DISTINCT FROM '007' THEN
        RAISE EXCEPTION 'V007 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW catalog.current_metrics;
CREATE VIEW catalog.current_metrics AS
SELECT DISTINCT ON (v.metric_key)
    v.metric_key,
    m.origin,
    v.version,
    v.status,
    v.definition,
    v.created_at,
    v.published_at
FROM catalog.metrics AS m
INNER JOIN catalog.metric_versions AS v ON v.metric_key = m.metric_key
ORDER BY v.metric_key, (v.status = 'published') DESC, v.version DESC;
COMMENT ON VIEW catalog.current_metrics IS 'Per metric: its published version, or the latest where none is published.';

DELETE FROM catalog.flyway_schema_history WHERE version = '007';
COMMIT;
