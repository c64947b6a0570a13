-- A community that has facts; none where no fact names one.
SELECT community_slug
FROM {published}
WHERE community_slug IS NOT NULL
LIMIT 1;
