-- What happened to it.
INSERT INTO catalog.metric_events (metric_key, version, action, actor, at, reason)
VALUES
    ('own_rate', 2, 'drafted', 'ada', '2026-03-03 10:00Z', NULL),
    ('own_rate', 2, 'published', 'grace', '2026-03-03 11:00Z', 'Agreed on');
