-- name: clear
-- Suppresses the notices about each dropped table.
SET client_min_messages = warning;
DROP SCHEMA yardstick, yardstick_legacy CASCADE;

-- name: analyses
INSERT INTO yardstick.analyses (submission_id, model, sentiment, toxicity, labels)
SELECT
    id,
    analysis ->> 'model',
    (analysis ->> 'sentiment')::numeric,
    (analysis ->> 'toxicity')::numeric,
    ARRAY(SELECT jsonb_array_elements_text(analysis -> 'labels'))
FROM yardstick_legacy.posts
WHERE jsonb_typeof(analysis) = 'object';

-- name: categories
INSERT INTO yardstick.categories (name)
SELECT min(trim(name))
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(categories, ';') AS name
WHERE trim(name) <> ''
GROUP BY lower(trim(name));

-- name: communities
INSERT INTO yardstick.communities (community_id, slug, name, country, created_at)
SELECT id, slug, name, country, created_at
FROM yardstick_legacy.communities;

-- name: hashtags
INSERT INTO yardstick.hashtags (tag)
SELECT DISTINCT tag
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(translate(lower(hashtags), '#,;|', '    '), ' ') AS tag
WHERE tag <> '';

-- name: post_data
-- A simple CASE over substrings, not the platform rules.
INSERT INTO yardstick.post_data
    (
        submission_id, url, title, content, author_handle, posted_at,
        platform, platform_detail, platform_source, platform_rule
    )
SELECT
    id, url, title, content, author_handle, posted_at,
    CASE
        WHEN detail IN ('facebook', 'instagram', 'threads') THEN 'meta'
        WHEN detail = 'youtube' THEN 'google'
        WHEN detail = 'tiktok' THEN 'bytedance'
        ELSE detail
    END,
    detail,
    CASE WHEN detail = 'unknown' THEN 'none' WHEN lower(platform) = detail THEN 'agreed' ELSE 'url' END,
    detail || '@2'
FROM (
    SELECT
        *,
        CASE
            WHEN url LIKE '%facebook.com/%' THEN 'facebook'
            WHEN url LIKE '%instagram.com/%' THEN 'instagram'
            WHEN url LIKE '%x.com/%' THEN 'x'
            WHEN url LIKE '%youtube.com/%' THEN 'youtube'
            WHEN url LIKE '%tiktok.com/%' THEN 'tiktok'
            WHEN url LIKE '%t.me/%' THEN 'telegram'
            WHEN url LIKE '%threads.net/%' THEN 'threads'
            WHEN url LIKE 'http%' THEN 'other'
            ELSE 'unknown'
        END AS detail
    FROM yardstick_legacy.posts
    -- Otherwise the CASE would be evaluated again wherever its result is used.
    OFFSET 0
) AS classified;

-- name: reports
-- Reports of missing posts are left out: the migrator quarantines them.
INSERT INTO yardstick.reports (report_id, submission_id, channel, reported_at, outcome, taken_down_at)
SELECT reports.id, reports.post_id, reports.channel, reports.reported_at, reports.outcome, reports.taken_down_at
FROM yardstick_legacy.reports
JOIN yardstick.submissions ON submissions.submission_id = reports.post_id;

-- name: submission_categories
INSERT INTO yardstick.submission_categories (submission_id, category_id)
SELECT DISTINCT posts.id, categories.category_id
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(posts.categories, ';') AS name
JOIN yardstick.categories ON lower(categories.name) = lower(trim(name.name));

-- name: submission_hashtags
-- DISTINCT, because a post can name a tag twice; measured, it costs less here than ON CONFLICT DO NOTHING.
INSERT INTO yardstick.submission_hashtags (submission_id, hashtag_id)
SELECT DISTINCT posts.id, hashtags.hashtag_id
FROM yardstick_legacy.posts
CROSS JOIN LATERAL string_to_table(translate(lower(posts.hashtags), '#,;|', '    '), ' ') AS tag
JOIN yardstick.hashtags ON hashtags.tag = tag.tag;

-- name: submission_metadata
INSERT INTO yardstick.submission_metadata (submission_id, metadata)
SELECT id, metadata
FROM yardstick_legacy.posts;

-- name: submissions
-- The legacy key is the new one: there is no id map.
INSERT INTO yardstick.submissions (submission_id, community_id, status, language, submitted_at, submitted_by, removed_at)
SELECT
    posts.id,
    communities.id,
    lower(posts.status),
    CASE lower(posts.language)
        WHEN 'en' THEN 'en'
        WHEN 'eng' THEN 'en'
        WHEN 'english' THEN 'en'
        WHEN 'fr' THEN 'fr'
        WHEN 'french' THEN 'fr'
        WHEN 'de' THEN 'de'
        WHEN 'german' THEN 'de'
        WHEN 'pl' THEN 'pl'
        WHEN 'es' THEN 'es'
    END,
    posts.submitted_at,
    posts.submitted_by,
    posts.removed_at
FROM yardstick_legacy.posts
LEFT JOIN yardstick_legacy.communities ON communities.id = posts.community_id;
