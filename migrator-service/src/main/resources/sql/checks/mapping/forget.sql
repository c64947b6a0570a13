-- What an earlier attempt of a run saw.
DELETE FROM etl.mapping_profiles
WHERE run_id = ?;
