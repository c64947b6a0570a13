-- Keys, also of a post that was removed (714) and one that the source no longer has (713).
INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id, held, missing_since)
VALUES
    ('moderation', 'communities', '7', 1, '\x01', 1, 2, true, NULL),
    ('moderation', 'posts', '711', 11, '\x02', 1, 2, true, NULL),
    ('moderation', 'posts', '712', 12, '\x03', 2, 2, true, NULL),
    ('moderation', 'posts', '713', 13, '\x04', 2, 2, true, '2026-03-02 11:00Z'),
    ('moderation', 'posts', '714', 14, '\x05', 2, 2, false, '2026-03-02 11:00Z'),
    ('moderation', 'reports', '721', 21, '\x06', 2, 2, true, NULL),
    ('recruiting', 'companies', '31', 31, '\x07', 4, 4, true, NULL),
    ('recruiting', 'jobs', '41', 41, '\x08', 4, 4, true, NULL);
INSERT INTO core.legacy_documents (source, entity, legacy_id, document, run_id, recorded_at)
VALUES
    ('moderation', 'posts', '711', '{"id": 711}', 2, '2026-03-01 11:00Z'),
    ('moderation', 'posts', '712', '{"id": 712}', 2, '2026-03-01 11:00Z'),
    ('recruiting', 'jobs', '41', '{"id": 41}', 4, '2026-03-03 11:00Z');
INSERT INTO etl.checkpoints (
    pipeline, entity, source_identity, mapping_hash, snapshot_xmin, cursor_low, source_clock, target_clock, exhaustive_xmin,
    exhaustive_at, loaded_through, reloads_unchanged, complete, run_id)
VALUES
    ('moderation', 'posts', 'server', 'hash', 700, '2026-03-02 10:59Z', '2026-03-02 11:00Z', '2026-03-02 11:00Z', 690,
        '2026-03-02 10:00Z', '714', false, false, 3),
    ('recruiting', 'jobs', 'server', 'hash', 700, NULL, '2026-03-03 11:00Z', '2026-03-03 11:00Z', 700, '2026-03-03 11:00Z',
        NULL, false, true, 4);
