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
