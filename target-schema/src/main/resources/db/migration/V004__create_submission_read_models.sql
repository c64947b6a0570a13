-- Why:   the read models that dashboards are answered from. Each is a live definition (a view) and its published
--        content (a materialized view), so that a publication can compare the two before it replaces anything.
-- Locks: none that matter; every object is new.

CREATE VIEW bi.submission_facts_live AS
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
COMMENT ON VIEW bi.submission_facts_live IS 'The definition of submission_facts over the live base tables. Not for dashboards: nothing has checked it.';

CREATE MATERIALIZED VIEW bi.mv_submission_facts AS
TABLE bi.submission_facts_live;
COMMENT ON MATERIALIZED VIEW bi.mv_submission_facts IS 'The last published content of submission_facts, one row per submission.';
CREATE UNIQUE INDEX mv_submission_facts_submission_id_key ON bi.mv_submission_facts (submission_id);
CREATE INDEX mv_submission_facts_submitted_at_idx ON bi.mv_submission_facts (submitted_at);
CREATE INDEX mv_submission_facts_effective_takedown_at_idx
    ON bi.mv_submission_facts (effective_takedown_at) WHERE effective_takedown_at IS NOT NULL;

CREATE VIEW bi.report_facts_live AS
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
COMMENT ON VIEW bi.report_facts_live IS 'The definition of report_facts over the live base tables. Not for dashboards: nothing has checked it.';

CREATE MATERIALIZED VIEW bi.mv_report_facts AS
TABLE bi.report_facts_live;
COMMENT ON MATERIALIZED VIEW bi.mv_report_facts IS 'The last published content of report_facts, one row per report.';
CREATE UNIQUE INDEX mv_report_facts_report_id_key ON bi.mv_report_facts (report_id);
CREATE INDEX mv_report_facts_reported_at_idx ON bi.mv_report_facts (reported_at);

CREATE TABLE bi.publications (
    dataset       text        NOT NULL,
    version       bigint      NOT NULL,
    run_id        bigint      NOT NULL,
    mode          text        NOT NULL,
    row_count     bigint      NOT NULL,
    changed_rows  bigint      NOT NULL,
    checks_passed integer     NOT NULL,
    checks_warned integer     NOT NULL,
    checks_failed integer     NOT NULL,
    published_at  timestamptz NOT NULL,
    duration_ms   bigint      NOT NULL,
    CONSTRAINT publications_pkey PRIMARY KEY (dataset, version),
    CONSTRAINT publications_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT publications_changes_something CHECK (changed_rows > 0 OR version = 1)
);
COMMENT ON TABLE bi.publications IS 'One row each time the content of a read model changed, written in the transaction that changed it.';
COMMENT ON COLUMN bi.publications.mode IS 'How the content was brought up to date: full.';
COMMENT ON COLUMN bi.publications.checks_failed IS 'Checks of severity warning are counted as warned; a failed critical check prevents the publication.';
