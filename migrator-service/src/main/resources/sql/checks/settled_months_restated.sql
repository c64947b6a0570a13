-- kind: semantic
-- severity: warning
-- description: The counts of settled months are the same as in the last publication
-- datasets: submission_facts, application_summary
-- failing-columns: now

-- A month that ended before :settled_until is settled.
WITH compared AS (
{profile.last_profiles}
),
counts AS (
    SELECT dataset, measure, month, dimension, value, row_count AS before, 0 AS now
    FROM etl.profile_counts
    JOIN compared USING (dataset, version)
    WHERE month IS NOT NULL
    UNION ALL
    SELECT dataset, measure, month, dimension, value, 0, row_count
    FROM pg_temp.content_profile
    JOIN compared USING (dataset)
    WHERE month IS NOT NULL
),
restated AS MATERIALIZED (
    SELECT dataset, month, measure, dimension, value, sum(before) AS before, sum(now) AS now
    FROM counts
    WHERE month < date_trunc('month', :settled_until::timestamptz AT TIME ZONE 'UTC')::date
    GROUP BY dataset, month, measure, dimension, value
    HAVING sum(before) <> sum(now)
)
SELECT dataset, to_char(month, 'YYYY-MM') AS month, measure, dimension, value, before, now
FROM restated
-- Values that the last publication's profile did not count are not reported as restated.
WHERE (dataset, measure, dimension) IN (
    SELECT dataset, measure, dimension
    FROM etl.publication_profiles
    JOIN compared USING (dataset, version)
)
ORDER BY dataset, month, measure, dimension, value
