-- Takes from the buckets what the facts were, and adds what they are: of facts with a community, and of those without. One
-- statement for all could not look communities up in the index.
MERGE INTO bi.{table} AS bucket
USING (
    SELECT {time} AS {at}, metric, community_id, community_slug, dimension, dimension_value, platform, sum(value) AS value
    FROM moved_{dataset}
    WHERE {whose}
    GROUP BY 1, 2, 3, 4, 5, 6, 7
    HAVING sum(value) <> 0
) AS moved
ON bucket.dataset = '{dataset}'
    AND bucket.metric = moved.metric
    AND bucket.dimension = moved.dimension
    AND bucket.{at} = moved.{at}
    AND {same}
    AND bucket.dimension_value = moved.dimension_value
    AND bucket.platform = moved.platform
WHEN MATCHED AND bucket.value + moved.value = 0 THEN DELETE
WHEN MATCHED THEN UPDATE SET value = bucket.value + moved.value
WHEN NOT MATCHED THEN
    INSERT ({at}, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value)
    VALUES (
        moved.{at}, '{dataset}', moved.metric, moved.community_id, moved.community_slug, moved.dimension,
        moved.dimension_value, moved.platform, moved.value
    );
