-- The rows that are not as they were proven, as far as they can be compared, in the order of their keys: few of all that can.
-- Parameters: source and entity, twice.
SELECT legacy_id, new_id
FROM (
    SELECT comparable.legacy_id, comparable.new_id
    FROM (
{comparable}
    ) AS comparable
    WHERE comparable.new_id = ANY (ARRAY(SELECT row_key FROM pg_temp.differing_bundles))
    UNION
    SELECT comparable.legacy_id, comparable.new_id
    FROM (
{comparable}
    ) AS comparable
    WHERE comparable.legacy_id = ANY (ARRAY(SELECT legacy_id FROM pg_temp.differing_documents))
) AS doubtful
ORDER BY new_id;
