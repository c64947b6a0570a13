-- Why:   a page of metrics reads the rows of that page, not every version there is, and knows what V003 and V004 added.
-- Locks: ACCESS EXCLUSIVE on the view, for an instant.
-- Old services keep working: the view has their columns.

CREATE OR REPLACE VIEW catalog.current_metrics AS
SELECT
    m.metric_key,
    m.origin,
    v.version,
    v.status,
    v.definition,
    v.created_at,
    v.published_at,
    m.revision,
    v.created_by,
    v.published_by,
    v.whitelist_version,
    v.datasets
FROM catalog.metrics AS m
INNER JOIN catalog.metric_versions AS v ON v.metric_key = m.metric_key AND v.version = m.current_version;
