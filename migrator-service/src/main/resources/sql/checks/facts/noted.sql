    -- Parameters: keys of facts, a number of the rows and one of what is published of each.
    SELECT fact_key, rows_hash, published_hash
    FROM unnest(CAST(? AS bigint[]), CAST(? AS bigint[]), CAST(? AS bigint[])) AS facts (fact_key, rows_hash, published_hash)
