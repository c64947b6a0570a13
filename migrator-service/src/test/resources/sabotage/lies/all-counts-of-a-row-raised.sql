-- lie: Every count of a row says one more than the facts, so that rates stay plausible
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=removed_of_submitted
-- on: target
UPDATE bi.submission_rollup
SET
    submissions = submissions + 1,
    reports = reports + 1,
    removed_posts = removed_posts + 1,
    removed_posts_report_flow = removed_posts_report_flow + 1,
    removed_of_submitted = removed_of_submitted + 1
WHERE ctid = (SELECT ctid FROM bi.submission_rollup ORDER BY metric_date, platform_detail, community_id LIMIT 1);
