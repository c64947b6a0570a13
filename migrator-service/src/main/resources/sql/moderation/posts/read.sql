-- One keyset page: rows from a key on, in key order.
SELECT
    id AS page_key,
    id::text AS legacy_id,
    to_jsonb(posts)::text AS document,
    community_id::text AS community_id,
    url,
    platform,
    title,
    content,
    language,
    author_handle,
    hashtags,
    categories,
    analysis::text AS analysis,
    metadata::text AS metadata,
    status,
    posted_at::text AS posted_at,
    submitted_at::text AS submitted_at,
    submitted_by,
    removed_at::text AS removed_at,
    updated_at::text AS updated_at
FROM posts
WHERE id >= ?
ORDER BY id
LIMIT ?;
