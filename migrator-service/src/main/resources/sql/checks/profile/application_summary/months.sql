-- Where each month begins in which anything happened; NULL where nothing did.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT min(created_at) AS first_at, max(created_at) AS last_at
    FROM (
        SELECT created_at
        FROM bi.application_summary_side
        UNION ALL
        (SELECT min(created_at) FROM bi.application_summary_mv)
        UNION ALL
        (SELECT max(created_at) FROM bi.application_summary_mv)
    ) AS ends
) AS applications
CROSS JOIN LATERAL generate_series(
    date_trunc('month', applications.first_at, 'UTC'), applications.last_at, interval '1 month', 'UTC'
) AS month;
