-- Counts everything that is published anew.
SELECT bi.rebuild_dashboard_metrics('{dataset}', NULL, NULL);
