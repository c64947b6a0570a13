-- A metric of the suite and one of somebody's own, which has a draft.
INSERT INTO catalog.metrics (metric_key, origin) VALUES ('removal_rate', 'built_in'), ('own_rate', 'custom');
INSERT INTO catalog.metric_versions (metric_key, version, status, definition, created_at, published_at)
VALUES
    ('removal_rate', 1, 'published', '{"key": "removal_rate"}', '2026-03-01 10:00Z', '2026-03-01 11:00Z'),
    ('own_rate', 1, 'draft', '{"key": "own_rate"}', '2026-03-02 10:00Z', NULL);
