-- Makes room for what was said anew of some rows.
DELETE FROM etl.witnessed_{dataset}
WHERE legacy_key = ANY (?);
