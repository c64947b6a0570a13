-- Rolled up by day.
INSERT INTO bi.submission_rollup (metric_date, community_id, community_slug, platform, platform_detail, submissions)
VALUES ('2026-02-03', 7, 'paris', 'meta', 'facebook', 1);
INSERT INTO bi.application_rollup (metric_date, application_status, company_id, company_name, applications)
VALUES ('2026-02-03', 'new', 31, 'Acme', 1);
