-- lie: The rollup is emptied and written anew, doubled, while the trigger that would tell sleeps
-- then: quiet delta
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=submissions
-- on: target
ALTER TABLE bi.submission_rollup DISABLE TRIGGER content_changed_submission_rollup;
CREATE TEMPORARY TABLE honest ON COMMIT DROP AS TABLE bi.submission_rollup;
TRUNCATE bi.submission_rollup;
INSERT INTO bi.submission_rollup
SELECT
    metric_date, community_id, community_slug, platform, platform_detail, submissions * 2, reports, removed_posts,
    removed_posts_report_flow, removed_posts_legacy_fallback, removed_of_submitted
FROM honest;
ALTER TABLE bi.submission_rollup ENABLE TRIGGER content_changed_submission_rollup;
