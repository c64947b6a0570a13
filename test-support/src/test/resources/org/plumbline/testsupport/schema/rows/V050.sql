UPDATE etl.examinations SET source_identity = '7/1/16384', content_files = 'abc';
INSERT INTO bi.pending_changes (dataset, fact_key, marked_at, by_hand)
VALUES ('submission_facts', 711, '2026-03-05 10:00Z', false);
