-- Rows of an entity that the source should have, of all ranges of keys or of some, in the order of the key's text.
SELECT
    known.legacy_id,
    CASE WHEN known.held THEN known.content_hash END AS content_hash
FROM (
{known}
) AS known
WHERE {among}
ORDER BY known.legacy_id COLLATE "C"
