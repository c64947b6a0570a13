-- Keeps the shape of a publication.
INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
SELECT dataset, ?, measure, month, dimension, value, sum(row_count)
FROM pg_temp.content_profile
WHERE dataset = ?
GROUP BY dataset, measure, month, dimension, value
HAVING sum(row_count) > 0 OR (measure = 'share' AND dimension IS NULL);
