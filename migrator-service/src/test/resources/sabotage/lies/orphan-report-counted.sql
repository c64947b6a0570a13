-- lie: A report of a post that is not there was hung on another post
-- then: reconcile
-- outcome: reported
-- caught-by: rows_have_keys entity=reports, new_id=1000000
-- on: target
INSERT INTO core.reports (report_id, submission_id, channel, reported_at, taken_down_at)
SELECT 1000000, new_id, 'in_app', '2026-03-05', NULL
FROM etl.id_map
WHERE entity = 'posts' AND legacy_id = '2';
