-- Keeps the shape of a publication, unless it has been kept.
INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
SELECT dataset, ?, measure, month, dimension, value, row_count
FROM pg_temp.content_profile
WHERE dataset = ?;
