-- Rows that readers see although they are not of the one community of their scope.
SELECT facts.{key} AS fact
FROM bi.{view} AS facts
WHERE {examined} AND facts.community_slug IS DISTINCT FROM ?
ORDER BY fact;
