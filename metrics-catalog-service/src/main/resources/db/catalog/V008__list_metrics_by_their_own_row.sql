-- Why:   a page of ten thousand metrics, and a search among them, reads their rows and not those of all versions.
-- Locks: ACCESS EXCLUSIVE on metrics, while one row per metric is written.
-- Old services keep working: the trigger does what they do not know of.

ALTER TABLE catalog.metrics
    ADD COLUMN current_status   text,
    ADD COLUMN current_datasets text[],
    ADD COLUMN search_text      text COLLATE "C";
COMMENT ON COLUMN catalog.metrics.current_status IS 'Of the current version, as its datasets; null until there is one.';
COMMENT ON COLUMN catalog.metrics.search_text IS
    'Key, title and description of the current version in lower case, a line each.';

CREATE OR REPLACE FUNCTION catalog.follow_current_version() RETURNS trigger
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

UPDATE catalog.metrics AS m
SET
    current_status = c.status,
    current_datasets = c.datasets,
    search_text = lower(concat_ws(
        E'\n', c.metric_key, c.definition ->> 'title', c.definition ->> 'description'
    ))
FROM catalog.current_metrics AS c
WHERE c.metric_key = m.metric_key;
