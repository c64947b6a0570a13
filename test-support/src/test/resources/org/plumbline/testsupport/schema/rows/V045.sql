INSERT INTO etl.proven_facts (publication, fact_key, rows_hash, published_hash)
VALUES ('submission_facts', 1, -7, 8);
UPDATE etl.witness_readings SET kept_hash = 45;
