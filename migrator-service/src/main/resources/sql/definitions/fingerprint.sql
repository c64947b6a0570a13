-- Of what the migrations installed, as it is now: differs where a definition does, whoever changed it. What others have added is no part of it.
WITH relations AS MATERIALIZED (
{relations}
),
present AS (
{present}
)
SELECT md5(string_agg(concat(kind, ' ', name, ' ', present.definition), ';' ORDER BY kind, name COLLATE "C"))
FROM present
JOIN etl.installed_definitions AS installed USING (kind, name)
