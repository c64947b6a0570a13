-- name: current
-- What some settings are; empty where one that the server does not know has never been set.
SELECT name, coalesce(current_setting(name, true), '') AS value
FROM unnest(:names::text[]) AS names (name);

-- name: set
-- SET or SET LOCAL, with parameters.
SELECT set_config(name, value, :is_local)
FROM unnest(:names::text[], :values::text[]) AS settings (name, value);
