-- Rows that are not published as they are defined.
SELECT
    '{read_model}' AS read_model,
    coalesce(live.{key}, published.{key}) AS fact,
    CASE
        WHEN live.{key} IS NULL THEN 'published and gone'
        WHEN published.{key} IS NULL THEN 'not published'
        ELSE 'published otherwise'
    END AS what
FROM {live} AS live
FULL JOIN {published} AS published ON published.{key} = live.{key}
WHERE ROW (live.*) IS DISTINCT FROM ROW (published.*)
