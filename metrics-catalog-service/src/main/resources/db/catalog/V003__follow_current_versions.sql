-- Why:   a list of thousands of metrics finds the version that stands for each without sorting all versions; and whoever
--        writes names the state that he has read, which any change to a metric has to make another one.
-- Locks: ACCESS EXCLUSIVE on metrics and SHARE ROW EXCLUSIVE on metric_versions, while one row per metric is written.
-- Old services keep working: the trigger does what they do not know of.

ALTER TABLE catalog.metrics
    ADD COLUMN revision        integer NOT NULL DEFAULT 1,
    ADD COLUMN current_version integer,
    ADD CONSTRAINT metrics_current_version_fkey FOREIGN KEY (metric_key, current_version)
        REFERENCES catalog.metric_versions (metric_key, version);
COMMENT ON COLUMN catalog.metrics.revision IS 'Counts every change to the metric or one of its versions.';
COMMENT ON COLUMN catalog.metrics.current_version IS
    'The published version, or the latest where none is published; null until there is one.';

UPDATE catalog.metrics AS m
SET current_version = c.version
FROM catalog.current_metrics AS c
WHERE c.metric_key = m.metric_key;

CREATE FUNCTION catalog.follow_current_version() RETURNS trigger
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
CREATE TRIGGER metric_versions_follow_current_version
    AFTER INSERT OR UPDATE ON catalog.metric_versions
    FOR EACH ROW EXECUTE FUNCTION catalog.follow_current_version();
