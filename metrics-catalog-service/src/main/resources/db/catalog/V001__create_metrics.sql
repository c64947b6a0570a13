-- Why:   a metric's definitions are kept, version by version, so that every number can name the one it was made by.
-- Locks: none that matter; both tables are new.

CREATE TABLE catalog.metrics (
    metric_key text NOT NULL,
    origin     text NOT NULL,
    CONSTRAINT metrics_pkey PRIMARY KEY (metric_key),
    CONSTRAINT metrics_metric_key_is_lower_snake_case CHECK (metric_key ~ '^[a-z][a-z0-9]*(_[a-z0-9]+)*$'),
    CONSTRAINT metrics_origin_check CHECK (origin IN ('built_in', 'custom'))
);
COMMENT ON COLUMN catalog.metrics.origin IS 'built_in: comes with the suite, and follows its releases.';

CREATE TABLE catalog.metric_versions (
    metric_key   text        NOT NULL,
    version      integer     NOT NULL,
    status       text        NOT NULL,
    definition   jsonb       NOT NULL,
    created_at   timestamptz NOT NULL,
    published_at timestamptz,
    CONSTRAINT metric_versions_pkey PRIMARY KEY (metric_key, version),
    CONSTRAINT metric_versions_metric_key_fkey FOREIGN KEY (metric_key) REFERENCES catalog.metrics (metric_key),
    CONSTRAINT metric_versions_version_check CHECK (version >= 1),
    CONSTRAINT metric_versions_status_check CHECK (status IN ('draft', 'published', 'deprecated')),
    CONSTRAINT metric_versions_definition_names_its_metric CHECK (definition ->> 'key' = metric_key),
    -- A deprecated version has been published before.
    CONSTRAINT metric_versions_published_at_check CHECK ((status = 'draft') = (published_at IS NULL))
);
COMMENT ON COLUMN catalog.metric_versions.definition IS 'The measure with its context, as the API writes it.';
CREATE UNIQUE INDEX metric_versions_one_published_key
    ON catalog.metric_versions (metric_key)
    WHERE status = 'published';
