INSERT INTO etl.repairs (
    repair, pipeline, repaired_table, key_column, columns, state, requested_by, reason, started_at, finished_at, checked,
    failing, refused, figures_before, figures_after, last_run_id, reverted_by, revert_reason, reverted_at, rows_reverted,
    rows_left
)
VALUES (
    'platform-detail', 'moderation', 'core.post_data', 'submission_id', '{platform}', 'reverted', 'ada', 'older rules',
    '2026-03-03 12:00Z', '2026-03-03 12:01Z', 2, 1, 0, '{}', '{}', 4, 'ada', 'as reported then', '2026-03-03 13:00Z', 0, 1
);
INSERT INTO etl.repair_rows (repair_run_id, new_id, legacy_id, before_image, after_image, outcome, found_image)
SELECT repair_run_id, 1, '1', '{"platform": "meta"}', '{"platform": "x"}', 'changed', '{"platform": "vk"}'
FROM etl.repairs;
