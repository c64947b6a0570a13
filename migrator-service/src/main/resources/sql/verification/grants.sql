-- about: bi-service's role may read the scoped views and nothing else of the target's schemas, and write nothing
-- otherwise: GRANT SELECT on what is missing, REVOKE ALL on what is too much, FROM plumbline_bi and from PUBLIC, as plumbline_migrator
WITH expected (relation) AS (
    VALUES
        ('bi.application_metrics'),
        ('bi.application_summary'),
        ('bi.check_summaries'),
        ('bi.dataset_freshness'),
        ('bi.field_rules'),
        ('bi.legacy_readings'),
        ('bi.legacy_report_facts'),
        ('bi.legacy_submission_facts'),
        ('bi.metrics_daily'),
        ('bi.metrics_daily_rollup'),
        ('bi.metrics_hourly'),
        ('bi.metrics_hourly_rollup'),
        ('bi.report_facts'),
        ('bi.report_metrics'),
        ('bi.run_summaries'),
        ('bi.submission_bundles'),
        ('bi.submission_documents'),
        ('bi.submission_facts'),
        ('bi.submission_metrics'),
        ('bi.submission_reports'),
        ('bi.takedown_hours')
),
held AS (
    SELECT
        format('%s.%s', schemas.nspname, relations.relname) AS relation,
        has_table_privilege('plumbline_bi', relations.oid, 'SELECT') OR has_any_column_privilege('plumbline_bi', relations.oid, 'SELECT') AS may_read,
        has_table_privilege('plumbline_bi', relations.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') AS may_write
    FROM pg_class AS relations
    JOIN pg_namespace AS schemas ON schemas.oid = relations.relnamespace
    WHERE schemas.nspname IN ('bi', 'core', 'recruiting', 'etl', 'catalog') AND relations.relkind IN ('r', 'v', 'm', 'p', 'f')
)
SELECT
    coalesce(expected.relation, held.relation) AS subject,
    CASE
        WHEN expected.relation IS NULL OR held.may_write OR held.may_read IS NOT TRUE THEN 'failed'
        ELSE 'passed'
    END AS outcome,
    CASE
        WHEN held.relation IS NULL THEN 'is not there'
        WHEN held.may_write THEN 'plumbline_bi may write it'
        WHEN NOT held.may_read THEN 'plumbline_bi may not read it'
        WHEN expected.relation IS NULL THEN 'plumbline_bi may read it'
        ELSE 'read only'
    END AS found
FROM expected
FULL JOIN held USING (relation)
WHERE expected.relation IS NOT NULL OR held.may_read OR held.may_write
ORDER BY subject
