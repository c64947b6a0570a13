-- What a run saw in a mapped column. Parameters: run, place, profile.
INSERT INTO etl.mapping_profiles (run_id, place, profile)
VALUES (?, ?, CAST(? AS jsonb));
