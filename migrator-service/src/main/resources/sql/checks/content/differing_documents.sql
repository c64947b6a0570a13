-- The kept raw rows, of some blocks, that are not as they were proven.
-- Parameters: seed, source, entity, blocks, source, entity, blocks.
DROP TABLE IF EXISTS pg_temp.differing_documents;
CREATE TEMPORARY TABLE differing_documents ON COMMIT DROP AS
SELECT hashes.legacy_id
FROM (
    SELECT legacy_id, hash_record_extended(ROW (legacy_id, xmin), CAST(? AS bigint)) AS hash
    FROM core.legacy_documents
    WHERE source = ? AND entity = ? AND hashtext(legacy_id) & 32767 IN (SELECT unnest(CAST(? AS bigint[])))
    UNION ALL
    SELECT legacy_id, document_hash
    FROM etl.proven_content
    WHERE source = ? AND entity = ? AND hashtext(legacy_id) & 32767 IN (SELECT unnest(CAST(? AS bigint[])))
) AS hashes
GROUP BY hashes.legacy_id
HAVING bit_xor(hashes.hash) <> 0;
