-- name: day
-- What day.json asks, as somebody would write it by hand.
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
-- How many huge pages the server would take if the system had as many to give; 0 where it has them, or cannot have any.
SELECT
    CASE current_setting('huge_pages_status')
        WHEN 'on' THEN 0
        ELSE greatest(current_setting('shared_memory_size_in_huge_pages')::bigint, 0)
    END;

-- name: scope
-- The session sees every row, as the service's transactions for a superadmin do.
SELECT set_config('plumbline.scope', '{"all": true, "communities": []}', false);

-- name: years
-- What years.json asks, as somebody would write it by hand.
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
