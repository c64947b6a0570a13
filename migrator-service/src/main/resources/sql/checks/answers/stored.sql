-- What is stored of published facts, past every view.
SELECT {columns}
FROM {view} AS refreshed
WHERE NOT EXISTS (SELECT FROM {delta} AS delta WHERE delta.{row_key} = refreshed.{row_key})
UNION ALL
SELECT {columns}
FROM {delta}
WHERE is_present
