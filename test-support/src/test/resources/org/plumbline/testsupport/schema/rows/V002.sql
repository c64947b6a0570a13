-- What a run of the first release leaves: a post with everything, and one that could not be taken.
INSERT INTO etl.runs (run_id, pipeline, mode, state, phase, requested_by, started_at, finished_at, publication_version, error)
OVERRIDING SYSTEM VALUE
VALUES
    (1, 'moderation', 'full', 'failed', 'load', 'ada', '2026-03-01 10:00Z', '2026-03-01 10:01Z', NULL, 'it broke off'),
    (2, 'moderation', 'full', 'succeeded', 'done', 'ada', '2026-03-01 11:00Z', '2026-03-01 11:01Z', 1, NULL);
INSERT INTO etl.run_entities (run_id, entity, expected, read, written, unchanged, quarantined, deleted)
VALUES (2, 'posts', 3, 3, 2, 0, 1, 0);

INSERT INTO core.communities (community_id, slug, name, country, created_at)
VALUES (1, 'paris', 'Paris', 'FR', '2024-01-01 00:00Z');
INSERT INTO core.submissions (submission_id, community_id, status, language, submitted_at, submitted_by, removed_at)
VALUES
    (11, 1, 'removed', 'fr', '2026-02-01 08:00Z', 'monitor-01', '2026-02-03 08:00Z'),
    (12, NULL, 'new', NULL, '2026-02-02 08:00Z', NULL, NULL);
INSERT INTO core.post_data (
    submission_id, url, title, content, author_handle, posted_at, platform, platform_detail, platform_source, platform_rule)
VALUES
    (11, 'https://x.com/a', 'A title', 'A text', '@a', '2026-01-31 08:00Z', 'twitter', 'X', 'url', 'x@3'),
    (12, NULL, NULL, NULL, NULL, NULL, 'unknown', 'unknown', 'none', 'none@3');
INSERT INTO core.submission_metadata (submission_id, metadata) VALUES (11, '{"form": "web"}');
INSERT INTO core.analyses (submission_id, model, sentiment, toxicity, labels) VALUES (11, 'v2', -0.5, 0.9, '{denial}');
INSERT INTO core.hashtags (hashtag_id, tag) VALUES (1, 'history');
INSERT INTO core.submission_hashtags (submission_id, hashtag_id) VALUES (11, 1);
INSERT INTO core.categories (category_id, name) VALUES (1, 'Hate symbols');
INSERT INTO core.submission_categories (submission_id, category_id) VALUES (11, 1);
INSERT INTO core.reports (report_id, submission_id, channel, reported_at, outcome, taken_down_at)
VALUES (21, 11, 'in_app', '2026-02-01 09:00Z', 'taken_down', '2026-02-02 09:00Z');

INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
VALUES
    ('moderation', 'communities', '7', 1, '\x01', 1, 2),
    ('moderation', 'posts', '711', 11, '\x02', 1, 2),
    ('moderation', 'posts', '712', 12, '\x03', 2, 2),
    ('moderation', 'reports', '721', 21, '\x04', 2, 2);
INSERT INTO core.legacy_documents (source, entity, legacy_id, document, run_id, recorded_at)
VALUES
    ('moderation', 'posts', '711', '{"id": 711}', 2, '2026-03-01 11:00Z'),
    ('moderation', 'posts', '712', '{"id": 712}', 2, '2026-03-01 11:00Z');
INSERT INTO etl.quarantine (
    source, entity, legacy_id, document, field, rule, reason, attempts, first_run_id, last_run_id, resolved_at)
VALUES
    ('moderation', 'posts', '713', '{"id": 713}', 'status', 'status-is-known', 'no such status', 2, 1, 2, NULL),
    ('moderation', 'posts', '711', '{"id": 711}', 'status', 'status-is-known', 'none', 1, 1, 1, '2026-03-01 11:00Z');
INSERT INTO etl.check_results (
    run_id, check_id, kind, severity, outcome, description, expected, actual, message, rows_at_fault, duration_ms)
VALUES (2, 'entity_counts', 'structural', 'critical', 'passed', 'Counts agree.', 3, 3, 'They do.', '[]', 4);
