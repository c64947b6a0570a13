-- What the facts that the publication changes are before it, or after it: looked up already, to see what changes.
(
    SELECT facts.*
    FROM pg_temp.{state}_{read_model} AS facts
    WHERE facts.{fact_key} IN (SELECT changed.fact_key FROM pg_temp.changed_{publication} AS changed)
)
