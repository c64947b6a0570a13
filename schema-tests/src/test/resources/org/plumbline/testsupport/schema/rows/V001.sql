-- A post with everything, one with nothing, and one that is marked as deleted.
INSERT INTO core.communities (community_id, slug, name, country, created_at, deleted_at)
VALUES (1, 'paris', 'Paris', 'FR', '2024-01-01 00:00Z', '2026-03-02 11:00Z');
INSERT INTO core.submissions (submission_id, community_id, status, language, submitted_at, submitted_by, removed_at, deleted_at)
VALUES
    (11, 1, 'removed', 'fr', '2026-02-01 08:00Z', 'monitor-01', '2026-02-03 08:00Z', NULL),
    (12, NULL, 'new', NULL, '2026-02-02 08:00Z', NULL, NULL, NULL),
    (13, 1, 'new', NULL, '2026-02-02 08:00Z', NULL, NULL, '2026-03-02 11:00Z');
INSERT INTO core.post_data (
    submission_id, url, title, content, author_handle, posted_at, platform, platform_detail, platform_source, platform_rule)
VALUES
    (11, 'https://x.com/a', 'A title', 'A text', '@a', '2026-01-31 08:00Z', 'twitter', 'X', 'url', 'x@3'),
    (12, NULL, NULL, NULL, NULL, NULL, 'unknown', 'unknown', 'none', 'none@3'),
    (13, NULL, NULL, NULL, NULL, NULL, 'unknown', 'unknown', 'none', 'none@3');
INSERT INTO core.submission_metadata (submission_id, metadata) VALUES (11, '{"form": "web"}');
INSERT INTO core.analyses (submission_id, model, sentiment, toxicity, labels) VALUES (11, 'v2', -0.5, 0.9, '{denial}');
INSERT INTO core.hashtags (hashtag_id, tag) VALUES (1, 'history');
INSERT INTO core.submission_hashtags (submission_id, hashtag_id) VALUES (11, 1);
INSERT INTO core.categories (category_id, name) VALUES (1, 'Hate symbols');
INSERT INTO core.submission_categories (submission_id, category_id) VALUES (11, 1);
INSERT INTO core.reports (report_id, submission_id, channel, reported_at, outcome, taken_down_at, deleted_at)
VALUES
    (21, 11, 'in_app', '2026-02-01 09:00Z', 'taken_down', '2026-02-02 09:00Z', NULL),
    (22, 11, 'in_app', '2026-02-01 10:00Z', 'rejected', NULL, '2026-03-02 11:00Z');
