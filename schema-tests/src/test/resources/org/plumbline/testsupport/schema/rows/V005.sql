-- A post that waits, one that was taken in the end, a report that waits for its post, and a document that jsonb cannot hold. Post 712 was
-- taken without its community.
INSERT INTO etl.quarantine (
    source, entity, legacy_id, document, field, rule, reason, attempts, first_run_id, last_run_id, resolved_at, waits_for_entity,
    waits_for_legacy_id, retry_requested_at, retry_requested_by)
VALUES
    ('moderation', 'posts', '716', '{"id": 716}', 'status', 'status-is-known', 'no such status', 2, 1, 2, NULL, NULL, NULL, NULL, NULL),
    ('moderation', 'posts', '711', '{"id": 711}', 'status', 'status-is-known', 'none', 1, 1, 1, '2026-03-01 11:00Z', NULL, NULL, NULL,
        NULL),
    ('moderation', 'reports', '722', '{"id": 722}', 'post_id', 'row-is-there', 'no such post', 1, 3, 3, NULL, 'posts', '799',
        '2026-03-02 12:00Z', 'ada'),
    ('moderation', 'posts', '715', '{"title": "a\u0000b"}', 'title', 'text-is-text', 'it holds a NUL', 1, 3, 3, NULL, NULL, NULL, NULL,
        NULL);
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
VALUES ('moderation', 'posts', '712', 'communities', '8');
