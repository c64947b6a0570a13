-- about: The indexes that dashboards, publications and foreign keys need exist and are valid
-- otherwise: Recreate it as in its migration (target-schema, db/migration), as plumbline_migrator, with CREATE INDEX CONCURRENTLY; DROP INDEX first if it is not valid
SELECT
    expected.name AS subject,
    CASE WHEN pg_index.indisvalid AND pg_index.indisready THEN 'passed' ELSE 'failed' END AS outcome,
    CASE
        WHEN pg_index.indexrelid IS NULL THEN 'is missing; it is for ' || expected.used_by
        WHEN NOT pg_index.indisvalid OR NOT pg_index.indisready THEN 'is not valid; it is for ' || expected.used_by
        ELSE 'for ' || expected.used_by
    END AS found
FROM (
    VALUES
        ('recruiting', 'idx_jobs_created_at', 'the newest jobs in this verification'),
        ('recruiting', 'idx_jobs_company_id', 'the jobs of a changed or deleted company'),
        ('recruiting', 'idx_job_apps_created_at', 'the newest applications in this verification'),
        ('recruiting', 'idx_job_apps_job_id', 'the applications for a changed or deleted job'),
        ('recruiting', 'idx_job_apps_status', 'the statuses in this verification'),
        ('core', 'submissions_community_id_idx', 'the submissions of a changed or deleted community'),
        ('core', 'reports_submission_id_idx', 'the reports of a changed submission'),
        ('bi', 'mv_submission_facts_submitted_at_idx', 'the overview: submissions of a window'),
        ('bi', 'mv_submission_facts_effective_takedown_at_idx', 'the overview: takedowns of a window, and their median'),
        ('bi', 'mv_report_facts_reported_at_idx', 'the overview: reports of a window'),
        ('bi', 'submission_facts_delta_submitted_at_idx', 'the overview, of what was published since the last refresh'),
        ('bi', 'submission_facts_delta_effective_takedown_at_idx', 'the overview, of what was published since the last refresh'),
        ('bi', 'report_facts_delta_reported_at_idx', 'the overview, of what was published since the last refresh'),
        ('bi', 'application_summary_delta_created_at_idx', 'the newest applications published since the last refresh'),
        ('bi', 'audit_log_asked_at_idx', 'audit rows of a day, and their deletion'),
        ('etl', 'reference_submission_facts_legacy_key_idx', 'storing the legacy reference'),
        ('etl', 'reference_report_facts_legacy_key_idx', 'storing the legacy reference'),
        ('etl', 'id_map_not_held_idx', 'rows that a run has to load again'),
        ('bi', 'application_summary_mv_newest_idx', 'the newest applications'),
        ('bi', 'application_summary_mv_status_idx', 'applications by status, and the newest of some'),
        ('bi', 'application_summary_mv_company_idx', 'the newest applications for some companies, and their names')
) AS expected (schema, name, used_by)
LEFT JOIN pg_index ON pg_index.indexrelid = to_regclass(format('%I.%I', expected.schema, expected.name))
