-- name: vacuum
-- The planner knows the tables, and index-only scans need not look into them, as in a database that has been there for a while.
VACUUM (ANALYZE);

-- name: edit
-- The work of moderators on so many posts, spread over the whole table: each fact changes, and one in four becomes a takedown
-- of the last day. The factor is a prime, so that no post comes twice.
UPDATE posts
SET content = 'Edited: ' || coalesce(content, ''),
    status = CASE WHEN id % 4 = 0 THEN 'removed' WHEN status = 'reported' THEN 'in_review' ELSE 'reported' END,
    removed_at = CASE
        WHEN id % 4 = 0 THEN greatest(submitted_at, now() - id % 1440 * interval '1 minute')
        ELSE removed_at
    END,
    updated_at = now()
WHERE id IN (
    SELECT 1 + (chosen * 7919 + current_setting('bench.offset')::bigint) % current_setting('bench.posts')::bigint
    FROM generate_series(1, current_setting('bench.changes')::bigint) AS chosen
);

-- name: in_flight
-- What a transaction does that stays open while others commit. Reports, so that it holds no post that they want.
UPDATE reports
SET channel = 'late commit',
    updated_at = now()
WHERE id <= 5;

-- name: silent
-- What no cursor tells of: the text of one post in two thousand without updated_at.
UPDATE posts
SET title = 'Silently: ' || coalesce(title, '')
WHERE id % 2000 = 1;

-- name: delete
-- What no cursor tells of either: one report in two thousand is gone.
DELETE FROM reports
WHERE id % 2000 = 2;
