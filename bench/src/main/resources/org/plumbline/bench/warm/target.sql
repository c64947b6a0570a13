-- Reads the target into the server's cache, except the raw rows, of which a run reads only single ones. The largest
-- relations go first: if not everything fits, later ones replace them. OFFSET keeps the order.
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
