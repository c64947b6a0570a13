-- kind: structural
-- severity: critical
-- description: A slug names only one community; otherwise a community manager could see another's rows
-- entities: communities
-- failing-columns: communities
SELECT slug, count(*) AS communities
FROM core.communities
GROUP BY slug
HAVING count(*) > 1
