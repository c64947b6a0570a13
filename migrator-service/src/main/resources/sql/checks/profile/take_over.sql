-- What does not change of the last publication.
INSERT INTO pg_temp.content_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM pg_temp.unchanged_profile
WHERE dataset = ?;
