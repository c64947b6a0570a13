-- Whether a publication has a profile.
SELECT count(*)
FROM (
    SELECT
    FROM etl.publication_profiles
    WHERE dataset = ? AND version = ?
    LIMIT 1
) AS any_row;
