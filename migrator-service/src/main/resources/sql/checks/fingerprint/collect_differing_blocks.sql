-- The blocks of rows in which a fingerprint differs from the stored one. A block is 32 neighbouring keys, so that comparing millions
-- of rows needs little memory. Equal fingerprints cancel each other out.
DROP TABLE IF EXISTS pg_temp.differing_blocks;
CREATE TEMPORARY TABLE differing_blocks ON COMMIT DROP AS
SELECT key >> 5 AS block
FROM (
{compared}
) AS compared
GROUP BY key >> 5
HAVING bit_xor(hash) <> 0;
ANALYZE differing_blocks;
