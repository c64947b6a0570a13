-- Whether any row of an entity has ever been taken.
SELECT EXISTS (SELECT FROM etl.id_map WHERE source = ? AND entity = ?);
