-- Keeps the shape of a publication; also that it has been counted how many facts there are, and what by month, where none are.
INSERT INTO etl.kept_profiles (dataset, version, measure, dimension, months, dimension_values, row_counts)
SELECT dataset, ?, measure, dimension, array_agg(month), array_agg(value), array_agg(row_count)
FROM (
    SELECT dataset, measure, month, dimension, value, sum(row_count)::bigint AS row_count
    FROM pg_temp.content_profile
    WHERE dataset = ?
    GROUP BY dataset, measure, month, dimension, value
) AS counted
WHERE row_count <> 0 OR (month IS NULL AND (measure = 'share') = (dimension IS NULL))
GROUP BY dataset, measure, dimension;
