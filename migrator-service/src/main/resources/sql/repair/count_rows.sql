-- How many rows there are to examine, near enough to say how far an examination is.
SELECT count(*)
FROM etl.id_map
WHERE source = ? AND entity = ? AND held AND missing_since IS NULL;
