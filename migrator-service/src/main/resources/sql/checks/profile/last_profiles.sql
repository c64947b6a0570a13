-- The newest profile that is kept of each dataset, where there is one. Parameter: the datasets.
SELECT published.dataset, last.version
FROM unnest(CAST(? AS text[])) AS published (dataset)
CROSS JOIN LATERAL (
    SELECT kept.version
    FROM etl.kept_profiles AS kept
    WHERE kept.dataset = published.dataset
    ORDER BY kept.version DESC
    LIMIT 1
) AS last;
