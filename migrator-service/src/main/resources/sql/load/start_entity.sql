-- A run's counts of an entity begin, or go on where an earlier attempt of the same run broke off.
INSERT INTO etl.run_entities (run_id, entity, expected, strategy)
VALUES (?, ?, ?, ?)
ON CONFLICT ON CONSTRAINT run_entities_pkey DO UPDATE
SET expected = run_entities.read + excluded.expected,
    strategy = excluded.strategy;
