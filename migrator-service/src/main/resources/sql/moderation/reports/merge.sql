-- A report of a post that was not taken waits for it.
INSERT INTO rejected_rows (legacy_id, document, field, rule, reason)
SELECT
    staged_rows.legacy_id,
    staged_rows.document,
    'post_id',
    'report-has-a-post',
    format('There is no post %s to attach this report to. It is taken once the post is.', staged_rows.post_legacy_id)
FROM staged_rows
LEFT JOIN etl.id_map AS post_map
    ON post_map.source = current_setting('plumbline.source')
    AND post_map.entity = 'posts'
    AND post_map.legacy_id = staged_rows.post_legacy_id
LEFT JOIN core.submissions ON submissions.submission_id = post_map.new_id
WHERE submissions.submission_id IS NULL;

-- What differs from what was last written, with its key in the target.
INSERT INTO changed_rows
SELECT
    staged_rows.*,
    coalesce(id_map.new_id, nextval('core.reports_report_id_seq')),
    submissions.submission_id
FROM staged_rows
JOIN etl.id_map AS post_map
    ON post_map.source = current_setting('plumbline.source')
    AND post_map.entity = 'posts'
    AND post_map.legacy_id = staged_rows.post_legacy_id
JOIN core.submissions ON submissions.submission_id = post_map.new_id
LEFT JOIN etl.id_map
    ON id_map.source = current_setting('plumbline.source')
    AND id_map.entity = 'reports'
    AND id_map.legacy_id = staged_rows.legacy_id
LEFT JOIN core.reports ON reports.report_id = id_map.new_id
WHERE id_map.content_hash IS DISTINCT FROM staged_rows.content_hash
    OR reports.report_id IS NULL
    OR reports.submission_id IS DISTINCT FROM submissions.submission_id;

INSERT INTO core.reports (report_id, submission_id, channel, reported_at, outcome, taken_down_at)
SELECT new_id, submission_id, channel, reported_at, outcome, taken_down_at
FROM changed_rows
ON CONFLICT ON CONSTRAINT reports_pkey DO UPDATE
SET submission_id = excluded.submission_id,
    channel = excluded.channel,
    reported_at = excluded.reported_at,
    outcome = excluded.outcome,
    taken_down_at = excluded.taken_down_at;
