-- Counts of the rollup that are not those of the published facts of their day. Parameters: the first day and the one after the last,
-- NULL for as long as there are any; the same again.
WITH defined AS (
    SELECT metric_date, application_status, company_id, company_name, sum(applications) AS applications
    FROM bi.application_counts
    WHERE counted_at >= coalesce(CAST(? AS date), '-infinity')::timestamp AT TIME ZONE 'UTC'
        AND counted_at < coalesce(CAST(? AS date), 'infinity')::timestamp AT TIME ZONE 'UTC'
    GROUP BY metric_date, application_status, company_id, company_name
),
kept AS (
    SELECT metric_date, application_status, company_id, company_name, applications
    FROM bi.application_rollup
    WHERE metric_date >= coalesce(CAST(? AS date), '-infinity') AND metric_date < coalesce(CAST(? AS date), 'infinity')
),
differing AS (
    SELECT false AS is_kept, only_defined.*
    FROM (TABLE defined EXCEPT ALL TABLE kept) AS only_defined
    UNION ALL
    SELECT true AS is_kept, only_kept.*
    FROM (TABLE kept EXCEPT ALL TABLE defined) AS only_kept
),
compared AS (
    SELECT
        metric_date, application_status, company_id, company_name,
        coalesce(sum(applications) FILTER (WHERE NOT is_kept), 0) AS defined,
        coalesce(sum(applications) FILTER (WHERE is_kept), 0)     AS kept
    FROM differing
    GROUP BY metric_date, application_status, company_id, company_name
)
SELECT
    'application_summary' AS dataset, metric_date::text AS "at", 'applications' AS metric,
    concat_ws(', ', application_status, company_id, company_name) AS counted_by, defined, kept
FROM compared
WHERE defined <> kept
