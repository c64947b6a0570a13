-- Why:   lists and reads of a metric show one of its versions.
-- Locks: none that matter; the view is new.

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
