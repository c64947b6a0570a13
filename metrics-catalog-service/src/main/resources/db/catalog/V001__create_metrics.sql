-- Why:   keeps every version of each metric's definition, so that a number can name the version it was computed by. A published version
--        never changes; it can only be deprecated. Triggers enforce that for every writer.
-- Locks: none that matter; every object is new.

-- current_… and search_text are copied from the current version, so that lists and searches read one row per metric and not every version.
CREATE TABLE catalog.metrics (
    metric_key       text    NOT NULL,
    origin           text    NOT NULL,
    revision         integer NOT NULL DEFAULT 1,
    current_version  integer,
    current_status   text,
    current_datasets text[],
    search_text      text COLLATE "C",
    CONSTRAINT metrics_pkey PRIMARY KEY (metric_key),
    CONSTRAINT metrics_metric_key_is_lower_snake_case CHECK (metric_key ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'),
    CONSTRAINT metrics_origin_check CHECK (origin IN ('built_in', 'custom'))
);
COMMENT ON COLUMN catalog.metrics.origin IS 'built_in: comes with the suite, and follows its releases.';
COMMENT ON COLUMN catalog.metrics.revision IS 'Counts every change to the metric or one of its versions.';
COMMENT ON COLUMN catalog.metrics.current_version IS
    'The published version, or the latest if none is published; null until there is one.';
COMMENT ON COLUMN catalog.metrics.current_status IS 'Of the current version, as its datasets; null until there is one.';
COMMENT ON COLUMN catalog.metrics.search_text IS 'Key, title and description of the current version in lower case, a line each.';

CREATE TABLE catalog.metric_versions (
    metric_key        text        NOT NULL,
    version           integer     NOT NULL,
    status            text        NOT NULL,
    definition        jsonb       NOT NULL,
    created_at        timestamptz NOT NULL,
    published_at      timestamptz,
    created_by        text        NOT NULL,
    published_by      text,
    whitelist_version text,
    datasets          text[]      NOT NULL DEFAULT '{}',
    CONSTRAINT metric_versions_pkey PRIMARY KEY (metric_key, version),
    CONSTRAINT metric_versions_metric_key_fkey FOREIGN KEY (metric_key) REFERENCES catalog.metrics (metric_key),
    CONSTRAINT metric_versions_version_check CHECK (version >= 1),
    CONSTRAINT metric_versions_status_check CHECK (status IN ('draft', 'published', 'deprecated')),
    CONSTRAINT metric_versions_definition_names_its_metric CHECK (definition ->> 'key' = metric_key),
    -- A deprecated version has been published before.
    CONSTRAINT metric_versions_published_at_check CHECK ((status = 'draft') = (published_at IS NULL))
);
COMMENT ON COLUMN catalog.metric_versions.definition IS 'The measure with its context, as the API writes it.';
COMMENT ON COLUMN catalog.metric_versions.created_by IS 'The suite itself where that is plumbline.';
COMMENT ON COLUMN catalog.metric_versions.published_by IS 'Null while a draft.';
COMMENT ON COLUMN catalog.metric_versions.whitelist_version IS 'Which version of the datasets it was last checked against.';
COMMENT ON COLUMN catalog.metric_versions.datasets IS 'Whose rows are measured, also by way of other metrics.';
CREATE UNIQUE INDEX metric_versions_one_published_key
    ON catalog.metric_versions (metric_key)
    WHERE status = 'published';

ALTER TABLE catalog.metrics
    ADD CONSTRAINT metrics_current_version_fkey FOREIGN KEY (metric_key, current_version)
        REFERENCES catalog.metric_versions (metric_key, version);

-- Optimistic locking: writers name the revision they have read, so every change to a metric or its versions increases it.
CREATE FUNCTION catalog.follow_current_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    UPDATE catalog.metrics AS m
    SET
        revision = m.revision + 1,
        current_version = v.version,
        current_status = v.status,
        current_datasets = v.datasets,
        search_text = lower(concat_ws(
            E'\n', v.metric_key, v.definition ->> 'title', v.definition ->> 'description'
        ))
    FROM (
        SELECT *
        FROM catalog.metric_versions
        WHERE metric_key = NEW.metric_key
        ORDER BY (status = 'published') DESC, version DESC
        LIMIT 1
    ) AS v
    WHERE m.metric_key = v.metric_key;
    RETURN NULL;
END
$$;
CREATE TRIGGER metric_versions_follow_current_version
    AFTER INSERT OR UPDATE ON catalog.metric_versions
    FOR EACH ROW EXECUTE FUNCTION catalog.follow_current_version();

CREATE FUNCTION catalog.protect_versions() RETURNS trigger
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
CREATE TRIGGER metric_versions_are_protected
    BEFORE UPDATE OR DELETE ON catalog.metric_versions
    FOR EACH ROW EXECUTE FUNCTION catalog.protect_versions();
CREATE TRIGGER metric_versions_cannot_be_truncated
    BEFORE TRUNCATE ON catalog.metric_versions
    FOR EACH STATEMENT EXECUTE FUNCTION catalog.protect_versions();

-- If another process migrates, the service waits for its schema version.
CREATE FUNCTION catalog.schema_version()
    RETURNS integer
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(history.version::integer) FROM catalog.flyway_schema_history AS history WHERE history.success);
COMMENT ON FUNCTION catalog.schema_version IS 'The version of this schema.';

CREATE FUNCTION catalog.schema_serves_from()
    RETURNS integer
    LANGUAGE sql IMMUTABLE
    RETURN 2;
COMMENT ON FUNCTION catalog.schema_serves_from IS
    'Releases that were made for this version or a later one work on the schema as it is. A migration that takes something away'
    ' replaces it.';
