-- about: bi-service's role may read the scoped views, append to the audit log, and do nothing else in the target's schemas; no role may access another's tables
-- otherwise: GRANT SELECT on the views and INSERT on the audit log where it is missing, REVOKE ALL where it is too much, FROM the named role and from PUBLIC, as the owner
WITH readable (relation) AS (
    VALUES
        ('bi.annotations'),
        ('bi.application_metrics'),
        ('bi.application_metrics_daily'),
        ('bi.application_summary'),
        ('bi.check_summaries'),
        ('bi.dataset_freshness'),
        ('bi.field_rules'),
        ('bi.legacy_readings'),
        ('bi.legacy_report_facts'),
        ('bi.legacy_submission_facts'),
        ('bi.metrics_daily'),
        ('bi.metrics_hourly'),
        ('bi.report_facts'),
        ('bi.run_summaries'),
        ('bi.submission_bundles'),
        ('bi.submission_documents'),
        ('bi.submission_facts'),
        ('bi.submission_metrics'),
        ('bi.submission_metrics_daily'),
        ('bi.submission_reports')
),
expected (relation, appended) AS (
    SELECT relation, false FROM readable
    UNION ALL
    VALUES ('bi.audit_log', true)
),
held AS (
    SELECT
        format('%s.%s', schemas.nspname, relations.relname) AS relation,
        has_table_privilege('plumbline_bi', relations.oid, 'SELECT') OR has_any_column_privilege('plumbline_bi', relations.oid, 'SELECT') AS may_read,
        has_table_privilege('plumbline_bi', relations.oid, 'INSERT') AS may_append,
        has_table_privilege('plumbline_bi', relations.oid, 'UPDATE, DELETE, TRUNCATE') AS may_change,
        stranger.name AS stranger
    FROM pg_class AS relations
    JOIN pg_namespace AS schemas ON schemas.oid = relations.relnamespace
    LEFT JOIN LATERAL (
        SELECT role.name
        FROM (
            VALUES (CASE schemas.nspname WHEN 'catalog' THEN 'plumbline_migrator' ELSE 'plumbline_catalog' END)
        ) AS role (name)
        WHERE has_table_privilege(role.name, relations.oid, 'DELETE, TRUNCATE, TRIGGER')
            OR has_any_column_privilege(role.name, relations.oid, 'SELECT, INSERT, UPDATE, REFERENCES')
    ) AS stranger ON true
    WHERE schemas.nspname IN ('bi', 'core', 'recruiting', 'etl', 'catalog') AND relations.relkind IN ('r', 'v', 'm', 'p', 'f')
)
SELECT
    coalesce(expected.relation, held.relation) AS subject,
    CASE
        WHEN held.relation IS NULL OR held.may_change OR held.stranger IS NOT NULL THEN 'failed'
        WHEN expected.relation IS NULL THEN 'failed'
        WHEN held.may_append IS DISTINCT FROM expected.appended THEN 'failed'
        WHEN held.may_read IS NOT DISTINCT FROM expected.appended THEN 'failed'
        ELSE 'passed'
    END AS outcome,
    CASE
        WHEN held.relation IS NULL THEN 'is missing'
        WHEN held.may_change OR held.may_append AND expected.appended IS NOT TRUE THEN 'plumbline_bi may write it'
        WHEN held.may_read AND expected.appended IS NOT FALSE THEN 'plumbline_bi may read it'
        WHEN expected.appended AND NOT held.may_append THEN 'plumbline_bi may not add to it'
        WHEN NOT expected.appended AND NOT held.may_read THEN 'plumbline_bi may not read it'
        WHEN held.stranger IS NOT NULL THEN held.stranger || ' may use it'
        WHEN expected.appended THEN 'add only'
        ELSE 'read only'
    END AS found
FROM expected
FULL JOIN held USING (relation)
WHERE expected.relation IS NOT NULL OR held.may_read OR held.may_append OR held.may_change OR held.stranger IS NOT NULL
ORDER BY subject
