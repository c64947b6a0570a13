-- By entity, the rows that the target should hold because the source has them.
SELECT entity, count(*) AS held
FROM etl.id_map
WHERE source = ? AND held AND missing_since IS NULL
GROUP BY entity;
