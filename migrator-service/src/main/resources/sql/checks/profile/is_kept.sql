-- Whether a publication has a profile.
SELECT count(*)
FROM etl.kept_profiles
WHERE dataset = ? AND version = ?;
