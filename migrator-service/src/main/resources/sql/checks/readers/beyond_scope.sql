-- Rows that readers see although they are not of the one community of their scope.
SELECT facts.{row_key} AS fact
FROM {seen} AS facts
WHERE facts.community_slug IS DISTINCT FROM ?
ORDER BY fact;
