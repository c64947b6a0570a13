-- about: Published content is in populated materialized views
-- otherwise: If it is not populated: REFRESH MATERIALIZED VIEW, then SELECT bi.refresh_submission_facts() or SELECT bi.refresh_application_summary(), as plumbline_migrator. If it is missing: recreate it with its dependent objects (docs/operations.md, A piece to be made again)
SELECT
    'bi.' || expected.name AS subject,
    CASE WHEN pg_class.relispopulated AND pg_class.relkind = 'm' THEN 'passed' ELSE 'failed' END AS outcome,
    CASE
        WHEN pg_class.oid IS NULL THEN 'is missing'
        WHEN pg_class.relkind <> 'm' THEN 'is not a materialized view'
        WHEN NOT pg_class.relispopulated THEN 'is not populated'
        WHEN pg_class.reltuples < 0 THEN 'populated, not analyzed yet'
        ELSE 'about ' || pg_class.reltuples::bigint || ' rows, ' || pg_size_pretty(pg_total_relation_size(pg_class.oid))
    END AS found
FROM (VALUES ('mv_submission_facts'), ('mv_report_facts'), ('application_summary_mv')) AS expected (name)
LEFT JOIN pg_class ON pg_class.oid = to_regclass('bi.' || expected.name)
