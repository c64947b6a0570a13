-- What the checks of a run looked at, in the transaction that publishes what they let through.
INSERT INTO etl.checked_runs (run_id, pipeline, coverage, fingerprint, source_identity, content_files)
VALUES (?, ?, ?, ?, ?, etl.content_files());
