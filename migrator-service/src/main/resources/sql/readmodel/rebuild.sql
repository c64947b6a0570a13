SELECT bi.rebuild_dashboard_metrics(?, ?, ?);
