-- kind: semantic
-- severity: warning
-- description: Kinds of facts have similar shares as in the last publication, and no frequent value has disappeared
-- datasets: submission_facts, application_summary
-- failing-columns: share_now

-- :points is the most percentage points that a share may move; :minimum is the fewest facts for comparing shares and
-- for reporting a missing value.
WITH compared AS (
{profile.last_profiles}
),
counts AS (
    SELECT dataset, dimension, value, row_count AS before, 0 AS now
    FROM etl.profile_counts
    JOIN compared USING (dataset, version)
    WHERE measure = 'share'
    UNION ALL
    SELECT dataset, dimension, value, 0, row_count
    FROM pg_temp.content_profile
    JOIN compared USING (dataset)
    WHERE measure = 'share'
),
kinds AS (
    SELECT dataset, dimension, value, sum(before) AS before, sum(now) AS now
    FROM counts
    GROUP BY dataset, dimension, value
),
shares AS (
    SELECT
        kinds.dataset,
        kinds.dimension,
        kinds.value,
        kinds.before,
        kinds.now,
        round(100 * kinds.before / nullif(wholes.before, 0), 1) AS share_before,
        round(100 * kinds.now / nullif(wholes.now, 0), 1) AS share_now,
        least(wholes.before, wholes.now) AS fewest
    FROM kinds
    JOIN kinds AS wholes ON wholes.dataset = kinds.dataset AND wholes.dimension IS NULL
    WHERE kinds.dimension IS NOT NULL
),
limits AS (
    SELECT :points::numeric AS points, :minimum::bigint AS minimum
)
SELECT
    shares.dataset,
    shares.dimension,
    shares.value,
    shares.share_before,
    shares.share_now,
    CASE WHEN shares.now = 0 THEN 'gone' ELSE 'moved' END AS what
FROM shares
CROSS JOIN limits
WHERE (abs(shares.share_now - shares.share_before) > limits.points AND shares.fewest >= limits.minimum)
    OR (shares.now = 0 AND shares.before >= limits.minimum)
ORDER BY shares.dataset, shares.dimension, shares.value
