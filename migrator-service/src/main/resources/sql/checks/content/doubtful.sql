-- The rows that are not as they were proven, as far as they can be compared, in the order of their keys.
SELECT comparable.legacy_id, comparable.new_id
FROM (
{comparable}
) AS comparable
LEFT JOIN pg_temp.differing_bundles ON differing_bundles.row_key = comparable.new_id
LEFT JOIN pg_temp.differing_documents ON differing_documents.legacy_id = comparable.legacy_id
WHERE differing_bundles.row_key IS NOT NULL OR differing_documents.legacy_id IS NOT NULL
ORDER BY comparable.new_id;
