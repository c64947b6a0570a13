-- By entity, the rows that the target should hold because the source has them.
SELECT entity, held_rows AS held
FROM etl.id_map_counts
WHERE source = ?;
