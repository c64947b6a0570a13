-- Of what the migrations installed, as it is now: differs where a definition does, whoever changed it. What others have added is no part of it.
WITH relations AS MATERIALIZED (
{relations}
),
present AS (
{present}
)
-- Empty where nothing is recorded, which a check says.
SELECT coalesce(md5(string_agg(concat(kind, ' ', name, ' ', present.definition), ';' ORDER BY kind, name COLLATE "C")), '')
FROM present
JOIN etl.installed_definitions AS installed USING (kind, name)
