-- One keyset page: rows from a key on, in key order.
SELECT
    id AS page_key,
    id::text AS legacy_id,
    to_jsonb(communities)::text AS document,
    slug,
    name,
    country,
    created_at::text AS created_at
FROM communities
WHERE id >= ?
ORDER BY id
LIMIT ?;
