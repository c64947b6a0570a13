-- 1 where any row of an entity was ever proven, else 0.
SELECT count(*)
FROM (SELECT FROM etl.proven_content WHERE source = ? AND entity = ? LIMIT 1) AS any_proof;
