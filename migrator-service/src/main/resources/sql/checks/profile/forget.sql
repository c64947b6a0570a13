-- Only the last few publications are compared with.
DELETE FROM etl.publication_profiles
WHERE dataset = ? AND version <= ?;
