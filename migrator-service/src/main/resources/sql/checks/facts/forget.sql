-- Of facts that have no row any more nothing is proven. Parameter: keys of facts.
DELETE FROM etl.proven_facts
WHERE publication = '{publication}'
    AND fact_key = ANY (CAST(? AS bigint[]));
