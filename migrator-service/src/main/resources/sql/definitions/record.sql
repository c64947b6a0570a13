-- Records what the migrations have left. What was not as recorded before them, and is the same still, is none of their work: it stays
-- recorded as it was, or not at all. Parameters: kinds, names and definitions of that.
WITH relations AS MATERIALIZED (
{relations}
),
present AS MATERIALIZED (
{present}
),
untouched AS (
    SELECT kind, name
    FROM unnest(?::text[], ?::text[], ?::text[]) AS before (kind, name, definition)
    LEFT JOIN present USING (kind, name)
    WHERE before.definition IS NOT DISTINCT FROM present.definition
),
gone AS (
    DELETE FROM etl.installed_definitions AS installed
    WHERE NOT EXISTS (SELECT FROM untouched WHERE (untouched.kind, untouched.name) = (installed.kind, installed.name))
        AND NOT EXISTS (SELECT FROM present WHERE (present.kind, present.name) = (installed.kind, installed.name))
)
INSERT INTO etl.installed_definitions AS installed (kind, name, definition, stored_form)
SELECT
    kind,
    name,
    definition,
{stored_form}
FROM present
WHERE owner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
    AND NOT EXISTS (SELECT FROM untouched WHERE (untouched.kind, untouched.name) = (present.kind, present.name))
ON CONFLICT (kind, name) DO UPDATE SET definition = excluded.definition, stored_form = excluded.stored_form
