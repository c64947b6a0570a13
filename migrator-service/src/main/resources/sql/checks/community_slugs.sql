-- The slug of every community, each once.
SELECT DISTINCT slug
FROM core.communities
ORDER BY slug
