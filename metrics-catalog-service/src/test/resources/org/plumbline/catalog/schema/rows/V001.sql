-- A metric of the suite and one of somebody's own, which has a draft and a version that was published.
INSERT INTO catalog.metrics (metric_key, origin) VALUES ('removal_rate', 'built_in'), ('own_rate', 'custom');
INSERT INTO catalog.metric_versions
    (metric_key, version, status, definition, created_at, published_at, created_by, published_by, whitelist_version, datasets)
VALUES
    (
        'removal_rate', 1, 'published', '{"key": "removal_rate"}', '2026-03-01 10:00Z', '2026-03-01 11:00Z',
        'plumbline', 'plumbline', '0123456789ab', '{submission_facts}'
    ),
    ('own_rate', 1, 'draft', '{"key": "own_rate"}', '2026-03-02 10:00Z', NULL, 'ada', NULL, NULL, '{}'),
    (
        'own_rate', 2, 'published', '{"key": "own_rate"}', '2026-03-03 10:00Z', '2026-03-03 11:00Z',
        'ada', 'grace', '0123456789ab', '{submission_facts}'
    );
