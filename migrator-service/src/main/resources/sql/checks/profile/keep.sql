-- Keeps the shape of a publication; also that it has been counted how many facts there are, and what by month, where none are.
INSERT INTO etl.publication_profiles (dataset, version, measure, month, dimension, value, row_count)
SELECT dataset, ?, measure, month, dimension, value, sum(row_count)
FROM pg_temp.content_profile
WHERE dataset = ?
GROUP BY dataset, measure, month, dimension, value
HAVING sum(row_count) <> 0 OR (month IS NULL AND (measure = 'share') = (dimension IS NULL));
