    SELECT fact_key, rows_hash, published_hash FROM noted_{publication}
