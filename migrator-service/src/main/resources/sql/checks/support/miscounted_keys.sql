-- Entities of a source whose keys are not as many as was counted while they were written. Parameters: the source, twice.
SELECT entity, sum(counted) AS counted, sum(keys) AS keys
FROM (
    SELECT entity, held_rows AS counted, 0 AS keys
    FROM etl.id_map_counts
    WHERE source = ?
    UNION ALL
    SELECT entity, 0, count(*)
    FROM etl.id_map
    WHERE source = ? AND held AND missing_since IS NULL
    GROUP BY entity
) AS compared
GROUP BY entity
HAVING sum(counted) <> sum(keys)
ORDER BY entity;
