-- Where each month begins in which anything happened; NULL where nothing did. The ends are looked up in indexes.
SELECT array_agg(month ORDER BY month)
FROM (
    SELECT min(first_at) AS first_at, max(last_at) AS last_at
    FROM (
        SELECT min(created_at) AS first_at, max(created_at) AS last_at
        FROM bi.application_summary_mv
        UNION ALL
        SELECT min(created_at), max(created_at)
        FROM bi.application_summary_delta
    ) AS ends
) AS span
CROSS JOIN LATERAL generate_series(date_trunc('month', first_at, 'UTC'), last_at, interval '1 month', 'UTC') AS month;
