-- Starts from the shape of the last publication, where it was kept and few facts change.
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM etl.publication_profiles
WHERE dataset = ?
    AND version = (SELECT max(version) FROM bi.publications WHERE dataset = ?)
    AND (SELECT count(*) FROM pg_temp.{changed}) <= ?;
