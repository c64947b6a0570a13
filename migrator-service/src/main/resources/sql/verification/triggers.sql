-- about: Triggers mark the facts affected by changes of base tables for the next publication, and manual changes of published content for the next run
-- otherwise: ALTER TABLE … ENABLE TRIGGER, as plumbline_migrator, then a full run, because changes meanwhile have left no mark. If it is missing, recreate it (docs/operations.md, A piece to be made again)
WITH tables (base_table, name) AS (
    VALUES
        ('core.submissions', 'facts_submissions'),
        ('core.post_data', 'facts_post_data'),
        ('core.analyses', 'facts_analyses'),
        ('core.reports', 'facts_reports'),
        ('core.submission_hashtags', 'facts_submission_hashtags'),
        ('core.submission_categories', 'facts_submission_categories'),
        ('core.hashtags', 'facts_hashtags'),
        ('core.categories', 'facts_categories'),
        ('core.communities', 'facts_communities'),
        ('etl.id_map', 'facts_id_map'),
        ('etl.id_map', 'app_summary_id_map'),
        ('recruiting.job_applications', 'app_summary_applications'),
        ('recruiting.jobs', 'app_summary_jobs'),
        ('recruiting.companies', 'app_summary_companies')
),
-- One trigger per kind of change; a new term is in no fact before a post is linked to it.
expected AS (
    SELECT base_table, 'trigger_invalidate_' || name || suffix AS name
    FROM tables
    CROSS JOIN (VALUES (''), ('_insert'), ('_delete'), ('_truncate')) AS events (suffix)
    WHERE (base_table, suffix) NOT IN (('core.hashtags', '_insert'), ('core.categories', '_insert'))
    UNION ALL
    SELECT 'bi.' || content, 'content_changed_' || content
    FROM unnest(ARRAY[
        'submission_facts_delta', 'report_facts_delta', 'application_summary_delta', 'submission_rollup', 'application_rollup'
    ]) AS content
)
SELECT
    expected.base_table AS subject,
    CASE WHEN bool_and(coalesce(pg_trigger.tgenabled IN ('O', 'A'), false)) THEN 'passed' ELSE 'failed' END AS outcome,
    coalesce(
        string_agg(
            expected.name || CASE WHEN pg_trigger.oid IS NULL THEN ' is not there' ELSE ' is disabled' END,
            ', ' ORDER BY expected.name
        ) FILTER (WHERE pg_trigger.tgenabled IS NULL OR pg_trigger.tgenabled NOT IN ('O', 'A')),
        count(*) || ' triggers, enabled') AS found
FROM expected
LEFT JOIN pg_trigger
    ON pg_trigger.tgrelid = to_regclass(expected.base_table) AND pg_trigger.tgname = expected.name
GROUP BY expected.base_table
ORDER BY expected.base_table
