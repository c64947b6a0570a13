-- What the legacy database said of a post and of its report, when run 1 published.
INSERT INTO etl.witnessed_submission_facts (legacy_key, community_slug, submitted_at, effective_takedown_at, hours_to_takedown)
VALUES ('711', 'lyon', '2026-02-02 10:00Z', '2026-02-03 10:00Z', 24);
INSERT INTO etl.witnessed_report_facts (legacy_key, community_slug, reported_at)
VALUES ('711', 'lyon', '2026-02-02 11:00Z');
INSERT INTO etl.witness_readings (dataset, run_id, as_of)
SELECT dataset, (SELECT min(run_id) FROM etl.runs), '2026-02-04 10:00Z'
FROM (VALUES ('submission_facts'), ('report_facts')) AS datasets (dataset);
