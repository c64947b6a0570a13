-- lie: A rollup says that the other branch of the takedown rule decided, with the same total
-- then: reconcile
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=removed_posts_report_flow
-- caught-by: aggregates_equal_facts dataset=submission_facts, metric=removed_posts_legacy_fallback
-- on: target
UPDATE bi.submission_rollup
SET
    removed_posts_report_flow = removed_posts_legacy_fallback,
    removed_posts_legacy_fallback = removed_posts_report_flow
WHERE removed_posts_report_flow <> removed_posts_legacy_fallback;
