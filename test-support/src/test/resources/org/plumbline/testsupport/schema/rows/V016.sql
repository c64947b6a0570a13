INSERT INTO etl.repairs (
    repair, pipeline, repaired_table, key_column, columns, state, requested_by, reason, started_at, last_run_id
)
VALUES ('platform-detail', 'moderation', 'core.post_data', 'submission_id', '{platform}', 'applied', 'ada', 'x', now(), 4);
INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image)
SELECT repair_run_id, 1, '1', '{"platform": "meta"}', '{"platform": "x"}' FROM etl.repairs;
