-- The blocks of kept raw rows of which some are not as they were proven. A legacy key is text: its own hash says which block
-- it is in. Parameters: seed, source, entity, source, entity.
SELECT hashes.block
FROM (
    SELECT
        hashtext(legacy_documents.legacy_id) & 32767 AS block,
        hash_record_extended(ROW (legacy_documents.legacy_id, legacy_documents.xmin), CAST(? AS bigint)) AS hash
    FROM core.legacy_documents
    WHERE source = ? AND entity = ?
    UNION ALL
    SELECT hashtext(proven_content.legacy_id) & 32767, proven_content.document_hash
    FROM etl.proven_content
    WHERE source = ? AND entity = ?
) AS hashes
GROUP BY hashes.block
HAVING bit_xor(hashes.hash) <> 0;
