-- about: Views, functions, triggers, columns, constraints and unique indexes are what the migrations installed
-- otherwise: Somebody has replaced it. SELECT definition FROM etl.installed_definitions says what it was; make it again as plumbline_migrator (docs/operations.md, An object was replaced), then run the pipeline
WITH differing AS (
{definitions.differing}
)
SELECT concat(kind, ' ', name) AS subject, 'failed' AS outcome, found
FROM differing
UNION ALL
SELECT 'all', 'passed', count(*) || ' objects, as installed'
FROM etl.installed_definitions
WHERE NOT EXISTS (SELECT FROM differing)
