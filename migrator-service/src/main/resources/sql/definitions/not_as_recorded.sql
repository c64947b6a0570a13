-- What is not, or no longer, as it was recorded, with its definition now; null where it is not there. Objects of others, too.
WITH relations AS MATERIALIZED (
{relations}
),
present AS (
{present}
)
SELECT kind, name, present.definition
FROM present
FULL JOIN etl.installed_definitions AS installed USING (kind, name)
WHERE present.definition IS DISTINCT FROM installed.definition
