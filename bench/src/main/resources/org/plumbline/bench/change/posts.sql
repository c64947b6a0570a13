-- An edit of so many posts, spread over the whole table. The factor is a prime, so that no post comes twice.
UPDATE posts
SET content = 'Edited: ' || coalesce(content, ''),
    updated_at = now()
WHERE id IN (
    SELECT 1 + (chosen * 7919 + current_setting('bench.offset')::bigint) % current_setting('bench.posts')::bigint
    FROM generate_series(1, current_setting('bench.changes')::bigint) AS chosen
);
