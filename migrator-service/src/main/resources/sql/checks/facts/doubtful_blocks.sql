-- The blocks of facts of which some are not as they were proven: of 32 neighbours, so that little has to be told apart at first.
CREATE TEMPORARY TABLE doubtful_blocks_{publication} ON COMMIT DROP AS
SELECT fact_key >> 5 AS block
FROM (
{compared}
) AS parts
GROUP BY fact_key >> 5
HAVING bit_xor(hash) <> 0;
