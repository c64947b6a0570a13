-- Undoes V008: what lists show of metrics, in their own rows.
-- Loses:  no row.
-- Keeps:  metrics and all of their versions.
-- Locks:  ACCESS EXCLUSIVE on metrics, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_catalog;
SET LOCAL lock_timeout = '10s';
LOCK TABLE catalog.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM catalog.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '008' THEN
        RAISE EXCEPTION 'V008 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION catalog.follow_current_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog.metrics AS m
    SET
        revision = m.revision + 1,
        current_version = (
            SELECT v.version
            FROM catalog.metric_versions AS v
            WHERE v.metric_key = m.metric_key
            ORDER BY (v.status = 'published') DESC, v.version DESC
            LIMIT 1
        )
    WHERE m.metric_key = NEW.metric_key;
    RETURN NULL;
END
$$;
ALTER TABLE catalog.metrics
    DROP COLUMN search_text,
    DROP COLUMN current_datasets,
    DROP COLUMN current_status;

DELETE FROM catalog.flyway_schema_history WHERE version = '008';
COMMIT;
