-- What is stored of published facts, past every view.
SELECT {columns}
FROM {view} AS refreshed
WHERE NOT EXISTS (SELECT FROM {side} AS side WHERE side.{row_key} = refreshed.{row_key})
UNION ALL
SELECT {columns}
FROM {side}
WHERE is_present
