    -- Facts as they are, and as they were proven: the numbers of one that is as it was cancel each other out.
{rows}
    UNION ALL
{published}
    UNION ALL
    SELECT fact_key, rows_hash # published_hash AS hash
    FROM etl.proven_facts
    WHERE publication = '{publication}'
