-- Why:   who wrote a version may have to be another person than who publishes it; a version names the whitelist that it was
--        checked against; and a list is asked for the metrics of a dataset, also for those that are made of others.
-- Locks: ACCESS EXCLUSIVE on metric_versions, while one row per version is written.
-- Old services keep working: they never name the columns, and only write the suite's own metrics.

ALTER TABLE catalog.metric_versions
    ADD COLUMN created_by        text NOT NULL DEFAULT 'plumbline',
    ADD COLUMN published_by      text,
    ADD COLUMN whitelist_version text,
    ADD COLUMN datasets          text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN catalog.metric_versions.created_by IS 'The suite itself where that is plumbline.';
COMMENT ON COLUMN catalog.metric_versions.published_by IS 'Null while a draft, and of versions from before V004.';
COMMENT ON COLUMN catalog.metric_versions.whitelist_version IS
    'Which version of the datasets it was last checked against; null of versions from before V004.';
COMMENT ON COLUMN catalog.metric_versions.datasets IS 'Whose rows are measured, also by way of other metrics.';

UPDATE catalog.metric_versions
SET datasets = ARRAY[definition ->> 'dataset']
WHERE definition ->> 'dataset' IS NOT NULL;
