-- Rows of a read model that differ after the publication, by their own key and that of their fact.
SELECT
    '{read_model}' AS read_model,
    coalesce(after.{row_key}, before.{row_key}) AS row_key,
    coalesce(after.{fact_key}, before.{fact_key}) AS fact_key
FROM {after} AS after
FULL JOIN {before} AS before ON before.{row_key} = after.{row_key}
WHERE ROW (after.*) IS DISTINCT FROM ROW (before.*)
