-- Reports of posts that are not there are left out: the migrator quarantines them.
INSERT INTO yardstick.reports (report_id, submission_id, channel, reported_at, outcome, taken_down_at)
SELECT reports.id, reports.post_id, reports.channel, reports.reported_at, reports.outcome, reports.taken_down_at
FROM yardstick_legacy.reports
JOIN yardstick.submissions ON submissions.submission_id = reports.post_id;
