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
    -- Else the CASE would be worked out again wherever its result is used.
    OFFSET 0
) AS classified;
