-- about: Read models have every column that dashboards and users need
-- otherwise: Start migrator-service, which migrates the schema; if it is already at the newest version, the view was replaced manually: drop and recreate it (docs/operations.md, A piece to be made again)
WITH expected (relation, names) AS (
    VALUES
        (
            'submission_facts',
            'submission_id legacy_id community_id community_slug community_name status language platform platform_detail
            platform_source platform_rule submitted_at posted_at report_count first_reported_at report_taken_down_at removed_at
            effective_takedown_at takedown_source hours_to_takedown categories hashtags sentiment toxicity'
        ),
        (
            'report_facts',
            'report_id submission_id community_id community_slug platform platform_detail channel outcome reported_at
            taken_down_at'
        ),
        (
            'application_summary',
            'application_id application_job_id application_status application_source application_notes application_created_at
            application_updated_at job_id company_id job_title prestige_factor compensation_min compensation_max
            compensation_currency office_city office_province office_country seniority_level job_created_at job_updated_at
            company_name company_industry company_website company_created_at company_updated_at created_at priority_score
            salary_currency salary_min salary_max location experience_level'
        )
),
contents (relation, content) AS (
    VALUES
        ('submission_facts', 'mv_submission_facts'),
        ('report_facts', 'mv_report_facts'),
        ('application_summary', 'application_summary_mv')
),
relations AS (
    SELECT relation, names FROM expected
    UNION ALL
    SELECT content, names FROM expected JOIN contents USING (relation)
    UNION ALL
    VALUES
        ('publications', 'version dataset run_id mode row_count changed_rows published_at duration_ms'),
        ('dashboard_metrics_daily', 'metric_date dataset metric community_id dimension dimension_value value'),
        (
            'submission_rollup',
            'metric_date community_id community_slug platform platform_detail submissions reports removed_posts
            removed_posts_report_flow removed_posts_legacy_fallback removed_of_submitted'
        ),
        ('application_rollup', 'metric_date application_status company_id company_name applications'),
        ('dashboard_metrics_hourly', 'metric_hour dataset metric community_id dimension dimension_value value'),
        ('pending_changes', 'dataset fact_key marked_at')
)
SELECT
    'bi.' || relations.relation AS subject,
    CASE WHEN missing.names IS NULL THEN 'passed' ELSE 'failed' END AS outcome,
    CASE
        WHEN to_regclass('bi.' || relations.relation) IS NULL THEN 'is missing'
        ELSE coalesce('lacks ' || missing.names, missing.looked_for || ' columns')
    END AS found
FROM relations
CROSS JOIN LATERAL (
    SELECT
        string_agg(column_name, ', ' ORDER BY column_name) FILTER (WHERE pg_attribute.attname IS NULL) AS names,
        count(*) AS looked_for
    FROM regexp_split_to_table(relations.names, '\s+') AS wanted (column_name)
    LEFT JOIN pg_attribute
        ON pg_attribute.attrelid = to_regclass('bi.' || relations.relation)
        AND pg_attribute.attname = wanted.column_name
        AND NOT pg_attribute.attisdropped
) AS missing
ORDER BY subject
