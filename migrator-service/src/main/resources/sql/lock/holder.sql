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
    AND held.classid::bigint = hashtext(?)::bigint & 4294967295
    AND held.objid::bigint = hashtext(?)::bigint & 4294967295
    AND held.objsubid = 2
    AND held.pid <> pg_backend_pid();
