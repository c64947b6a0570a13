    -- What was proven of facts.
    SELECT fact_key, rows_hash # published_hash AS hash
    FROM etl.proven_facts
    WHERE publication = '{publication}'
