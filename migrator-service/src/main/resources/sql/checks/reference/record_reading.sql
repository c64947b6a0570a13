-- By which run, and when, the legacy database said what is kept of it.
INSERT INTO etl.reference_readings (dataset, run_id, as_of)
VALUES (?, ?, ?)
ON CONFLICT (dataset) DO UPDATE SET run_id = excluded.run_id, as_of = excluded.as_of;
