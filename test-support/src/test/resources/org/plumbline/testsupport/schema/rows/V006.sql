-- What a delta run leaves: a post that the source has no longer, and one that waits for its community.
INSERT INTO etl.runs (run_id, pipeline, mode, state, phase, requested_by, started_at, finished_at, publication_version, error)
OVERRIDING SYSTEM VALUE
VALUES (3, 'moderation', 'delta', 'succeeded', 'done', 'schedule', '2026-03-02 11:00Z', '2026-03-02 11:01Z', 1, NULL);
INSERT INTO etl.run_entities (
    run_id, entity, expected, read, written, unchanged, quarantined, deleted, strategy, missing, mended, started_at,
    finished_at)
VALUES (3, 'posts', 2, 2, 1, 0, 1, 1, 'cursor', 2, 0, '2026-03-02 11:00Z', '2026-03-02 11:01Z');

-- Removed; marked as deleted; taken without its community.
INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id, held, missing_since)
VALUES ('moderation', 'posts', '714', 14, '\x05', 2, 2, false, '2026-03-02 11:00Z');
INSERT INTO core.legacy_documents (source, entity, legacy_id, document, run_id, recorded_at)
VALUES ('moderation', 'posts', '714', '{"id": 714}', 2, '2026-03-01 11:00Z');
UPDATE core.communities SET deleted_at = '2026-03-02 11:00Z' WHERE community_id = 1;
UPDATE core.submissions SET deleted_at = '2026-03-02 11:00Z' WHERE submission_id = 11;
UPDATE core.reports SET deleted_at = '2026-03-02 11:00Z' WHERE report_id = 21;
UPDATE etl.id_map SET missing_since = '2026-03-02 11:00Z' WHERE entity = 'posts' AND legacy_id = '711';
INSERT INTO etl.waiting_references (source, entity, legacy_id, referred_entity, referred_legacy_id)
VALUES ('moderation', 'posts', '712', 'communities', '8');

-- The second holds what jsonb cannot.
INSERT INTO etl.quarantine (
    source, entity, legacy_id, document, field, rule, reason, first_run_id, last_run_id, waits_for_entity,
    waits_for_legacy_id, retry_requested_at, retry_requested_by)
VALUES
    ('moderation', 'reports', '722', '{"id": 722}', 'post_id', 'row-is-there', 'no such post', 3, 3, 'posts', '799',
        '2026-03-02 12:00Z', 'ada'),
    ('moderation', 'posts', '715', '{"title": "a\u0000b"}', 'title', 'text-is-text', 'it holds a NUL', 3, 3, NULL, NULL, NULL,
        NULL),
    ('moderation', 'posts', '716', '{"title": "a\\u0000b"}', 'status', 'status-is-known', 'no such status', 3, 3, NULL,
        NULL, NULL, NULL);
INSERT INTO etl.checkpoints (
    pipeline, entity, source_identity, mapping_hash, snapshot_xmin, cursor_low, source_clock, target_clock, exhaustive_xmin,
    exhaustive_at, loaded_through, takes_again, complete, run_id)
VALUES (
    'moderation', 'posts', 'server', 'hash', 700, '2026-03-02 10:59Z', '2026-03-02 11:00Z', '2026-03-02 11:00Z', 690,
    '2026-03-02 10:00Z', '714', false, false, 3);
