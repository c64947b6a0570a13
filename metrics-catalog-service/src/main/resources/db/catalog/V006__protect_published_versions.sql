-- Why:   every number names the version that it was made by, so a version that has been published never changes, whoever asks
--        for it; all that can happen to it is that it is deprecated.
-- Locks: SHARE ROW EXCLUSIVE on metric_versions, for an instant.
-- Old services keep working: they only deprecate.

CREATE FUNCTION catalog.protect_versions() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'UPDATE' THEN
        RAISE EXCEPTION 'versions of metrics are kept'
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
CREATE TRIGGER metric_versions_are_protected
    BEFORE UPDATE OR DELETE ON catalog.metric_versions
    FOR EACH ROW EXECUTE FUNCTION catalog.protect_versions();
CREATE TRIGGER metric_versions_are_kept
    BEFORE TRUNCATE ON catalog.metric_versions
    FOR EACH STATEMENT EXECUTE FUNCTION catalog.protect_versions();
