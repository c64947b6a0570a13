(
    SELECT metric_hour
    FROM unnest(CAST(? AS date[])) AS day
    CROSS JOIN generate_series(
        day::timestamp AT TIME ZONE 'UTC',
        day::timestamp AT TIME ZONE 'UTC' + interval '23 hours',
        interval '1 hour'
    ) AS metric_hour
)
