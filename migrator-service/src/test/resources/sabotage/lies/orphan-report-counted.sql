-- lie: A report of a post that is not there was hung on another post
-- then: reconcile
-- caught-by: reports_parity month=2026-03
-- on: target
INSERT INTO core.reports (submission_id, channel, reported_at, taken_down_at)
SELECT new_id, 'in_app', '2026-03-05', NULL
FROM etl.id_map
WHERE entity = 'posts' AND legacy_id = '2';
