-- name: holder
-- The other session that has an advisory lock, its purpose, and since when (NULL if this role may not see it).
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
-- Takes a lock for this session until it is released or the session ends. False if another session has it.
SELECT pg_try_advisory_lock(hashtext(:right), hashtext(:object));

-- name: hold_in_transaction
-- Takes a lock until the transaction ends. A compaction takes it to empty delta tables while no publication runs. It
-- must not wait: it would then delete what a running publication has written.
SELECT pg_try_advisory_xact_lock(hashtext(:right), hashtext(:object));

-- name: release
-- Releases the lock that lock.hold takes.
SELECT pg_advisory_unlock(hashtext(:right), hashtext(:object));

-- name: release_shared
-- Releases the lock that lock.share takes, so that compactions may empty the delta tables of the dataset again.
SELECT pg_advisory_unlock_shared(hashtext(:right), hashtext(:object));

-- name: share
-- Waits briefly for a compaction that empties the delta tables of a dataset, and blocks the next one until this session
-- releases the lock.
SELECT pg_advisory_lock_shared(hashtext(:right), hashtext(:object));
