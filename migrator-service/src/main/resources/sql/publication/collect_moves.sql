-- What the changed facts take from buckets and add to them.
CREATE TEMPORARY TABLE moved_{dataset} ON COMMIT DROP AS
SELECT
    -- The hour, in UTC, at a tenth of what truncating in a time zone takes.
    date_bin('1 hour', counted_at, '2000-01-01 00:00:00Z') AS metric_hour,
    metric,
    community_id,
    community_slug,
    dimension,
    dimension_value,
    platform,
    sum(sign)::numeric AS value
FROM (
{moves}
) AS counted
GROUP BY 1, 2, 3, 4, 5, 6, 7
HAVING sum(sign) <> 0;
ANALYZE moved_{dataset};
