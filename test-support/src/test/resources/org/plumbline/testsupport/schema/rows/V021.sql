-- Counted by hours and by days.
INSERT INTO bi.dashboard_metrics_hourly (
    metric_hour, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value)
VALUES ('2026-02-01 10:00Z', 'submission_facts', 'submissions', 7, 'paris', 'platform_detail', 'facebook', 'meta', 1);
INSERT INTO bi.dashboard_metrics_daily (
    metric_date, dataset, metric, community_id, community_slug, dimension, dimension_value, platform, value)
VALUES ('2026-02-01', 'submission_facts', 'submissions', 7, 'paris', 'platform_detail', 'facebook', 'meta', 1);
