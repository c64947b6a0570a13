-- A version whose authors are known.
INSERT INTO catalog.metric_versions
    (metric_key, version, status, definition, created_at, published_at, created_by, published_by, whitelist_version, datasets)
VALUES
    (
        'own_rate', 2, 'published', '{"key": "own_rate"}', '2026-03-03 10:00Z', '2026-03-03 11:00Z',
        'ada', 'grace', '0123456789ab', '{submission_facts}'
    );
