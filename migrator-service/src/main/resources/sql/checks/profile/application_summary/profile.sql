-- The shape of application_summary, see that of submission_facts.
WITH applications AS MATERIALIZED (
    SELECT
        width_bucket(created_at, ?::timestamptz[]) AS created,
        application_status,
        application_source,
        experience_level,
        count(*) AS row_count
    FROM {application_summary} AS facts
    GROUP BY 1, 2, 3, 4
)
SELECT 'share' AS measure, NULL::date AS month, NULL AS dimension, NULL AS value, coalesce(sum(row_count), 0) AS row_count
FROM applications
UNION ALL
SELECT 'share', NULL, kind.dimension, kind.value, sum(applications.row_count)
FROM applications
CROSS JOIN LATERAL (
    VALUES
        ('application_status', applications.application_status),
        ('application_source', applications.application_source),
        ('experience_level', applications.experience_level)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value
UNION ALL
SELECT 'applications', (starts.at[created] AT TIME ZONE 'UTC')::date, 'status', application_status, sum(row_count)
FROM applications
CROSS JOIN (SELECT ?::timestamptz[]) AS starts (at)
GROUP BY starts.at[created], application_status
UNION ALL
SELECT measure, NULL, dimension, NULL, 0
FROM ({counted}) AS counted;
