-- Where each month begins in which anything happened; NULL where nothing did. The ends are looked up in indexes; rows that the side
-- parts have replaced only make the span longer.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT min(first_at) AS first_at, max(last_at) AS last_at
    FROM (
        SELECT
            least(min(submitted_at), min(effective_takedown_at)) AS first_at,
            greatest(max(submitted_at), max(effective_takedown_at)) AS last_at
        FROM bi.mv_submission_facts
        UNION ALL
        SELECT
            least(min(submitted_at), min(effective_takedown_at)),
            greatest(max(submitted_at), max(effective_takedown_at))
        FROM bi.submission_facts_delta
        UNION ALL
        SELECT min(reported_at), max(reported_at)
        FROM bi.mv_report_facts
        UNION ALL
        SELECT min(reported_at), max(reported_at)
        FROM bi.report_facts_delta
    ) AS ends
) AS span
CROSS JOIN LATERAL generate_series(date_trunc('month', first_at, 'UTC'), last_at, interval '1 month', 'UTC') AS month;
