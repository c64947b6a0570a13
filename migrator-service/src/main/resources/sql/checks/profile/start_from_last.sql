-- Starts from the shape of the last publication, where it was kept, has all that is counted today, and few facts change.
WITH last AS (
    SELECT dataset, measure, month, dimension, value, row_count
    FROM etl.profile_counts
    WHERE dataset = ? AND version = (SELECT max(version) FROM bi.publications WHERE dataset = ?)
)
INSERT INTO pg_temp.unchanged_profile (dataset, measure, month, dimension, value, row_count)
SELECT dataset, measure, month, dimension, value, row_count
FROM last
WHERE (SELECT count(*) FROM pg_temp.changed_{publication}) <= ?
    AND NOT EXISTS (
        SELECT measure, dimension FROM ({counted}) AS counted
        EXCEPT
        SELECT measure, dimension FROM last WHERE month IS NULL
    );
