-- The rows of an entity whose fingerprints differ from the stored ones, as far as they can be compared. Parameters: source, entity.
SELECT legacy_id, new_id
FROM (
{comparable}
) AS comparable
WHERE new_id IN (SELECT key FROM differing_rows)
ORDER BY new_id;
