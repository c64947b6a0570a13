-- Objects that are not what the migrations installed. One that PostgreSQL only writes in other words is: its catalogs keep the same.
WITH relations AS MATERIALIZED (
{relations}
),
present AS (
{present}
),
differing AS MATERIALIZED (
    SELECT installed.kind, installed.name, installed.stored_form, present.object, present.definition
    FROM etl.installed_definitions AS installed
    LEFT JOIN present USING (kind, name)
    WHERE present.definition IS DISTINCT FROM installed.definition
)
SELECT
    kind,
    name,
    CASE WHEN object IS NULL THEN 'is not there' ELSE 'is another one than was installed' END AS found,
    md5(definition) AS hash
FROM differing
WHERE object IS NULL
    OR stored_form IS DISTINCT FROM
{stored_form}
UNION ALL
SELECT 'definitions', 'etl.installed_definitions', 'nothing is recorded: start the service, which migrates, again', NULL
WHERE NOT EXISTS (SELECT FROM etl.installed_definitions)
ORDER BY kind, name
