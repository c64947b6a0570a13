-- Rows that are not published as they are defined.
SELECT
    '{read_model}' AS read_model,
    coalesce(live.{row_key}, published.{row_key}) AS fact,
    CASE
        WHEN live.{row_key} IS NULL THEN 'published and gone'
        WHEN published.{row_key} IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM {live} AS live
FULL JOIN {published} AS published ON published.{row_key} = live.{row_key}
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
