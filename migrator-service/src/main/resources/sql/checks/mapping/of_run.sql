-- What a run saw in its mapped columns.
SELECT profile::text AS profile
FROM etl.mapping_profiles
WHERE run_id = ?
ORDER BY place
