-- Whether any row of an entity has ever been taken. EXISTS would not do: the planner takes any row for a likely one, and
-- reads past all rows of other entities; the order makes it look at the key.
SELECT count(*) > 0
FROM (
    SELECT legacy_id
    FROM etl.id_map
    WHERE source = ? AND entity = ?
    ORDER BY legacy_id
    LIMIT 1
) AS first_row;
