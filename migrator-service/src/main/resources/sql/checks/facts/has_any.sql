-- 1 where anything of a publication was ever proven, else 0.
SELECT count(*)
FROM (SELECT FROM etl.proven_facts WHERE publication = '{publication}' LIMIT 1) AS any_proof;
