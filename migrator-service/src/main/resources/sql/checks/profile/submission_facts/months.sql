-- Where each month begins in which anything happened; NULL where nothing did.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT
        least(min(submitted_at), min(effective_takedown_at)) AS first_at,
        greatest(max(submitted_at), max(effective_takedown_at)) AS last_at
    FROM bi.mv_submission_facts
) AS facts
CROSS JOIN (SELECT min(reported_at) AS first_at, max(reported_at) AS last_at FROM bi.mv_report_facts) AS reports
CROSS JOIN LATERAL generate_series(
    date_trunc('month', least(facts.first_at, reports.first_at), 'UTC'),
    greatest(facts.last_at, reports.last_at),
    interval '1 month', 'UTC'
) AS month;
