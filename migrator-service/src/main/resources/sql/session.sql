-- name: current
-- The values of some settings; empty for a custom setting that was never set.
SELECT name, coalesce(current_setting(name, true), '') AS value
FROM unnest(:names::text[]) AS names (name);

-- name: set
-- SET or SET LOCAL, with parameters.
SELECT set_config(name, value, :is_local)
FROM unnest(:names::text[], :values::text[]) AS settings (name, value);
