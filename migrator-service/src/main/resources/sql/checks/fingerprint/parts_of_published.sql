    -- What is published of facts.
    SELECT {fact_key} AS key, hash_record_extended(ROW (text '{read_model}', facts.*), {seed}) AS hash
    FROM {published} AS facts
