-- What the facts that the publication changes are so far: looked up already, to see what changes.
(
    SELECT before.*
    FROM pg_temp.before_{read_model} AS before
    WHERE before.{fact_key} IN (SELECT changed.fact_key FROM pg_temp.changed_{publication} AS changed)
)
