-- about: Views, functions, triggers, columns, constraints and unique indexes are as installed by the migrations
-- otherwise: It was changed manually. SELECT definition FROM etl.installed_definitions shows the original; recreate it as plumbline_migrator (docs/operations.md, An object was replaced), then run the pipeline
WITH differing AS (
{definitions.differing}
)
SELECT concat(kind, ' ', name) AS subject, 'failed' AS outcome, found
FROM differing
UNION ALL
SELECT 'all', 'passed', count(*) || ' objects, as installed'
FROM etl.installed_definitions
WHERE NOT EXISTS (SELECT FROM differing)
