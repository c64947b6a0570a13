-- Takes from the buckets over all communities what the facts were, and adds what they are.
MERGE INTO bi.{table} AS bucket
USING (
    SELECT {time} AS {at}, metric, dimension, dimension_value, platform, sum(value) AS value
    FROM moved_{dataset}
    GROUP BY 1, 2, 3, 4, 5
    HAVING sum(value) <> 0
) AS moved
ON bucket.dataset = '{dataset}'
    AND bucket.metric = moved.metric
    AND bucket.dimension = moved.dimension
    AND bucket.{at} = moved.{at}
    AND bucket.dimension_value = moved.dimension_value
    AND bucket.platform = moved.platform
WHEN MATCHED AND bucket.value + moved.value = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET value = bucket.value + moved.value
WHEN NOT MATCHED THEN
    INSERT ({at}, dataset, metric, dimension, dimension_value, platform, value)
    VALUES (
        moved.{at}, '{dataset}', moved.metric, moved.dimension, moved.dimension_value, moved.platform, moved.value
    );
