-- One keyset page: rows from a key on, in key order.
SELECT
    id AS page_key,
    id::text AS legacy_id,
    to_jsonb(reports)::text AS document,
    post_id::text AS post_id,
    channel,
    reported_at::text AS reported_at,
    outcome,
    taken_down_at::text AS taken_down_at,
    updated_at::text AS updated_at
FROM reports
WHERE id >= ?
ORDER BY id
LIMIT ?;
