-- Rows that readers see who have not said whose rows they may see.
SELECT facts.{row_key} AS fact
FROM bi.{read_model} AS facts
ORDER BY fact
LIMIT 20;
