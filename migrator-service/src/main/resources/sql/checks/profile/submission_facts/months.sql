-- Where each month begins in which anything happened; NULL where nothing did. The ends of the read models are looked up
-- in their indexes; rows that the side part has replaced only make the span longer.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT
        least(min(submitted_at), min(effective_takedown_at)) AS first_at,
        greatest(max(submitted_at), max(effective_takedown_at)) AS last_at
    FROM (
        SELECT submitted_at, effective_takedown_at
        FROM bi.submission_facts_side
        UNION ALL
        (SELECT min(submitted_at), min(effective_takedown_at) FROM bi.mv_submission_facts)
        UNION ALL
        (SELECT max(submitted_at), max(effective_takedown_at) FROM bi.mv_submission_facts)
    ) AS ends
) AS facts
CROSS JOIN (SELECT min(reported_at) AS first_at, max(reported_at) AS last_at FROM (
        SELECT reported_at
        FROM bi.report_facts_side
        UNION ALL
        (SELECT min(reported_at) FROM bi.mv_report_facts)
        UNION ALL
        (SELECT max(reported_at) FROM bi.mv_report_facts)
    ) AS ends) AS reports
CROSS JOIN LATERAL generate_series(
    date_trunc('month', least(facts.first_at, reports.first_at), 'UTC'),
    greatest(facts.last_at, reports.last_at),
    interval '1 month', 'UTC'
) AS month;
