-- name: day
-- The query of day.json, as a person would write it.
-- Parameters: the beginning and the end of the window.
SELECT
    platform_detail,
    count(*) FILTER (WHERE effective_takedown_at IS NOT NULL) AS removed,
    count(*) AS total
FROM bi.submission_facts
WHERE submitted_at >= ?::timestamptz AND submitted_at < ?::timestamptz
GROUP BY platform_detail
ORDER BY total DESC NULLS LAST, platform_detail
LIMIT 100;

-- name: missing_huge_pages
-- How many huge pages the server would use if the system had them; 0 if it has them or cannot use any.
SELECT
    CASE current_setting('huge_pages_status')
        WHEN 'on' THEN 0
        ELSE greatest(current_setting('shared_memory_size_in_huge_pages')::bigint, 0)
    END;

-- name: scope
-- The session sees every row, as the service's transactions for a superadmin do.
SELECT set_config('plumbline.scope', '{"all": true, "communities": []}', false);

-- name: years
-- The query of years.json, as a person would write it.
-- Parameters: the beginning and the end of the window.
SELECT
    platform_detail,
    date_trunc('month', submitted_at, 'UTC') AS month,
    count(*) AS total,
    count(*) FILTER (WHERE effective_takedown_at IS NOT NULL) AS removed,
    avg(hours_to_takedown) AS hours
FROM bi.submission_facts
WHERE submitted_at >= ?::timestamptz AND submitted_at < ?::timestamptz
GROUP BY platform_detail, month
ORDER BY platform_detail, month
LIMIT 1000;
