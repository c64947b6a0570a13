-- The rows of a relation that belong to some facts. OFFSET keeps each lookup apart: a view is then computed for one key at
-- a time, by index, where a join would compute it for all.
(
    SELECT fact.*
    FROM (SELECT DISTINCT fact_key FROM {keys}) AS chosen
    CROSS JOIN LATERAL (
        SELECT *
        FROM {relation} AS facts
        WHERE facts.{key} = chosen.fact_key
        OFFSET 0
    ) AS fact
)
