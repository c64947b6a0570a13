-- The rows that can be compared, in the order of their keys.
SELECT legacy_id, new_id
FROM (
{comparable}
) AS comparable
ORDER BY new_id;
