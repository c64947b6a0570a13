-- Only the last few publications are compared with.
DELETE FROM etl.kept_profiles
WHERE dataset = ? AND version <= ?;
