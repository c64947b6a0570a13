-- Rolled up by hours and by days.
INSERT INTO bi.dashboard_metrics_hourly_rollup (metric_hour, dataset, metric, dimension, dimension_value, platform, value)
VALUES ('2026-02-02 10:00Z', 'submission_facts', 'submissions', 'platform_detail', 'facebook', 'meta', 1);
INSERT INTO bi.dashboard_metrics_daily_rollup (metric_date, dataset, metric, dimension, dimension_value, platform, value)
VALUES ('2026-02-02', 'submission_facts', 'submissions', 'platform_detail', 'facebook', 'meta', 1);
