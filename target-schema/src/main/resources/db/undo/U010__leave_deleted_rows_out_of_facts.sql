-- Undoes V010: the definitions of V004, which count rows that are marked as deleted.
-- Loses:  no row.
-- Keeps:  what is published, until the next publication counts the marked rows.
-- Locks:  ACCESS EXCLUSIVE on the two defining views, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '010' THEN
        RAISE EXCEPTION 'V010 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE VIEW bi.report_facts_live AS
SELECT
    reports.report_id,
    reports.submission_id,
    submissions.community_id,
    communities.slug AS community_slug,
    post_data.platform,
    post_data.platform_detail,
    reports.channel,
    reports.outcome,
    reports.reported_at,
    reports.taken_down_at
FROM core.reports
JOIN core.submissions USING (submission_id)
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities USING (community_id);

CREATE OR REPLACE VIEW bi.submission_facts_live AS
WITH report_summary AS (
    SELECT
        submission_id,
        count(*)::integer  AS report_count,
        min(reported_at)   AS first_reported_at,
        min(taken_down_at) AS report_taken_down_at
    FROM core.reports
    GROUP BY submission_id
),
category_names AS (
    SELECT submission_categories.submission_id, array_agg(categories.name ORDER BY categories.name) AS names
    FROM core.submission_categories
    JOIN core.categories USING (category_id)
    GROUP BY submission_categories.submission_id
),
hashtag_tags AS (
    SELECT submission_hashtags.submission_id, array_agg(hashtags.tag ORDER BY hashtags.tag) AS tags
    FROM core.submission_hashtags
    JOIN core.hashtags USING (hashtag_id)
    GROUP BY submission_hashtags.submission_id
)
SELECT
    submissions.submission_id,
    id_map.legacy_id,
    submissions.community_id,
    communities.slug AS community_slug,
    communities.name AS community_name,
    submissions.status,
    submissions.language,
    post_data.platform,
    post_data.platform_detail,
    post_data.platform_source,
    post_data.platform_rule,
    submissions.submitted_at,
    post_data.posted_at,
    coalesce(report_summary.report_count, 0) AS report_count,
    report_summary.first_reported_at,
    report_summary.report_taken_down_at,
    submissions.removed_at,
    takedown.effective_takedown_at,
    bi.takedown_source(report_summary.report_taken_down_at, submissions.removed_at) AS takedown_source,
    -- Never clamped: a negative value is a data problem that a check reports.
    round(extract(EPOCH FROM takedown.effective_takedown_at - submissions.submitted_at) / 3600, 6) AS hours_to_takedown,
    coalesce(category_names.names, '{}') AS categories,
    coalesce(hashtag_tags.tags, '{}') AS hashtags,
    analyses.sentiment,
    analyses.toxicity
FROM core.submissions
JOIN core.post_data USING (submission_id)
LEFT JOIN core.communities USING (community_id)
LEFT JOIN core.analyses USING (submission_id)
LEFT JOIN report_summary USING (submission_id)
LEFT JOIN category_names USING (submission_id)
LEFT JOIN hashtag_tags USING (submission_id)
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
CROSS JOIN LATERAL (
    SELECT bi.effective_takedown_at(report_summary.report_taken_down_at, submissions.removed_at)
) AS takedown (effective_takedown_at);

DELETE FROM etl.flyway_schema_history WHERE version = '010';
COMMIT;
