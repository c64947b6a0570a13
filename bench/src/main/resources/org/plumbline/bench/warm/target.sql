-- Reads the target into the server's cache, without the raw rows, of which a run reads single ones. The largest go first: where there
-- is not room for all, what is read later takes their place. OFFSET keeps the order.
CREATE SCHEMA IF NOT EXISTS bench;
CREATE EXTENSION IF NOT EXISTS pg_prewarm WITH SCHEMA bench;
SELECT sum(bench.pg_prewarm(oid))
FROM (
    SELECT relations.oid
    FROM pg_class AS relations
    WHERE relations.relnamespace IN ('core'::regnamespace, 'bi'::regnamespace, 'etl'::regnamespace)
        AND relations.relkind IN ('r', 'm', 'i')
        AND relations.oid <> 'core.legacy_documents'::regclass
    ORDER BY pg_relation_size(relations.oid) DESC
    OFFSET 0
) AS relations;
