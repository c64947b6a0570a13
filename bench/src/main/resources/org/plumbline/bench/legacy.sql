-- name: vacuum
-- Gives the planner statistics and lets index-only scans skip the tables, as in a database that has been in use for a
-- while.
VACUUM (ANALYZE);

-- name: edit
-- The moderators' work on bench.changes posts, spread over the whole table: each fact changes, and one in four becomes
-- a takedown of the last day. The factor is a prime, so that no post is chosen twice.
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
-- The change of a transaction that stays open while others commit. It changes reports, so that it locks no post that
-- they need.
UPDATE reports
SET channel = 'late commit',
    updated_at = now()
WHERE id <= 5;

-- name: silent
-- A change that no cursor shows: the title of one post in two thousand, without updated_at.
UPDATE posts
SET title = 'Silently: ' || coalesce(title, '')
WHERE id % 2000 = 1;

-- name: delete
-- Another one that no cursor shows: one report in two thousand is deleted.
DELETE FROM reports
WHERE id % 2000 = 2;
