-- Rows that readers see who have not said whose rows they may see.
SELECT facts.{key} AS fact
FROM bi.{view} AS facts
ORDER BY fact
LIMIT 20;
