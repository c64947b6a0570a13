-- Adds published metrics to the suite's own; existing ones stay.
INSERT INTO catalog.metrics (metric_key, origin)
SELECT format('bench_%s', lpad(n::text, 5, '0')), 'custom'
FROM generate_series(1, 10000) AS n
ON CONFLICT (metric_key) DO NOTHING;

INSERT INTO catalog.metric_versions
    (metric_key, version, status, definition, datasets, created_at, created_by, published_at, published_by)
SELECT
    m.metric_key,
    1,
    'published',
    jsonb_build_object(
        'key', m.metric_key,
        'title', 'Metric ' || m.metric_key,
        'description', 'Reports made in the window from within the app, as one of many for a measurement',
        'dataset', 'report_facts',
        'timeColumn', 'reported_at',
        'format', 'integer',
        'type', 'simple',
        'measure', '{"agg": "count", "filters": [{"column": "channel", "op": "eq", "value": "in_app"}]}'::jsonb,
        'allowedGroupBy', '["platform_detail", "community_slug"]'::jsonb
    ),
    '{report_facts}',
    now(),
    'bench',
    now(),
    'bench'
FROM catalog.metrics AS m
WHERE m.metric_key LIKE 'bench\_0%' OR m.metric_key LIKE 'bench\_1%'
ON CONFLICT (metric_key, version) DO NOTHING;
