-- Undoes V003: drafts may be deprecated.
-- Loses:  nothing.
-- Keeps:  everything, and drafts that were deprecated stay so.
-- Locks:  none that matter; a function is replaced.

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

CREATE OR REPLACE FUNCTION catalog.protect_versions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'versions of metrics cannot be deleted'
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF (NEW.metric_key, NEW.version, NEW.definition, NEW.datasets, NEW.created_at, NEW.created_by)
        IS DISTINCT FROM (OLD.metric_key, OLD.version, OLD.definition, OLD.datasets, OLD.created_at, OLD.created_by)
    THEN
        RAISE EXCEPTION '% version % cannot change: make a new version', OLD.metric_key, OLD.version
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.status <> 'draft'
        AND ((NEW.published_at, NEW.published_by) IS DISTINCT FROM (OLD.published_at, OLD.published_by)
            OR (OLD.whitelist_version IS NOT NULL AND NEW.whitelist_version IS DISTINCT FROM OLD.whitelist_version))
    THEN
        RAISE EXCEPTION '% version % has been published, and cannot change', OLD.metric_key, OLD.version
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF (OLD.status, NEW.status) NOT IN (
        ('draft', 'draft'),
        ('draft', 'published'),
        ('published', 'published'),
        ('published', 'deprecated'),
        ('deprecated', 'deprecated')
    )
    THEN
        RAISE EXCEPTION '% version % is %, and cannot become %', OLD.metric_key, OLD.version, OLD.status, NEW.status
            USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END
$$;

DELETE FROM catalog.flyway_schema_history WHERE version = '003';
COMMIT;
