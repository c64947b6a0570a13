-- The rows of these blocks whose fingerprints differ from the stored ones, among them those that have none stored, and those that are
-- gone.
DROP TABLE IF EXISTS pg_temp.differing_rows;
CREATE TEMPORARY TABLE differing_rows ON COMMIT DROP AS
SELECT key, bool_or(is_present) AS is_present
FROM (
{compared}
) AS compared
WHERE {in_blocks}
GROUP BY key
HAVING bit_xor(hash) <> 0;
ANALYZE differing_rows;
