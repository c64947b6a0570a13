-- A question within a scope, and one that was refused.
INSERT INTO bi.audit_log (asked_at, caller, scope, method, path, query, body, status, duration_ms, answer_tag)
VALUES
    ('2026-11-01T10:00Z', 'paris', '{"all": false, "communities": ["paris"]}', 'GET', '/api/v1/overview', 'community=paris', NULL, 200, 12, '"a1"'),
    ('2026-11-01T10:01Z', 'nobody', NULL, 'POST', '/api/v1/query', NULL, '{}', 403, 1, NULL);
