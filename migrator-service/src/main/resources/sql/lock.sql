-- name: holder
-- Which other session has an advisory lock, what it says that it is for, and since when. Since when is NULL where this role
-- may not know it of that session.
SELECT
    activity.usename AS role,
    activity.application_name AS application,
    activity.pid AS process,
    coalesce(activity.xact_start, activity.query_start) AS since
FROM pg_locks AS held
JOIN pg_stat_activity AS activity USING (pid)
WHERE held.locktype = 'advisory'
    AND held.granted
    AND held.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND held.classid::bigint = hashtext(:right)::bigint & 4294967295
    AND held.objid::bigint = hashtext(:object)::bigint & 4294967295
    AND held.objsubid = 2
    AND held.pid <> pg_backend_pid();

-- name: hold
-- A right of this session, until it gives it back or ends. False where another session has it.
SELECT pg_try_advisory_lock(hashtext(:right), hashtext(:object));

-- name: hold_in_transaction
-- The same until the transaction ends. Who empties delta tables asks so for what publications share: whoever waited for one that is
-- under way would empty what it has written.
SELECT pg_try_advisory_xact_lock(hashtext(:right), hashtext(:object));

-- name: release
-- Gives back what hold took.
SELECT pg_advisory_unlock(hashtext(:right), hashtext(:object));

-- name: release_shared
-- Gives back what share took: compactions may empty the delta tables of the dataset again.
SELECT pg_advisory_unlock_shared(hashtext(:right), hashtext(:object));

-- name: share
-- Waits for a compaction that empties the delta tables of a dataset, for a moment, and keeps the next one from doing so until this
-- session gives the right back.
SELECT pg_advisory_lock_shared(hashtext(:right), hashtext(:object));
