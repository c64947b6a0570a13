-- How many rows can be compared.
SELECT count(*)
FROM (
{comparable}
) AS comparable;
