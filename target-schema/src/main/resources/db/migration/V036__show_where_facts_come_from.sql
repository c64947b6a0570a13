-- Why:   a fact can be followed back to its legacy row: through the rows that it is made of, the raw document, the run that wrote
--        it, and the rule that derived each field. Readers get views of these, of submissions within their scope only.
-- Locks: none that matter; every object is new. Rules are written down by the next run, which looks at everything.

CREATE TABLE etl.field_rules (
    pipeline    text    NOT NULL,
    entity      text    NOT NULL,
    place       integer NOT NULL,
    relation    text    NOT NULL,
    column_name text    NOT NULL,
    inputs      text[]  NOT NULL,
    rule        text    NOT NULL,
    argument    text,
    description text    NOT NULL,
    CONSTRAINT field_rules_pkey PRIMARY KEY (pipeline, entity, place)
);
COMMENT ON TABLE etl.field_rules IS 'How the definition of a pipeline derives columns, as of its last publication; columns that are taken as they are need no rule.';
COMMENT ON COLUMN etl.field_rules.column_name IS 'Of the relation; of a dictionary of terms, the column with the term.';
COMMENT ON COLUMN etl.field_rules.inputs IS 'The columns of the legacy row that the rule reads.';

-- Whose a submission is, is decided by the community that it has now, not by the one that it was last published with.
CREATE VIEW bi.submission_bundles WITH (security_barrier = true) AS
SELECT
    submissions.submission_id,
    submissions.community_id,
    communities.slug AS community_slug,
    communities.name AS community_name,
    submissions.status,
    submissions.language,
    submissions.submitted_at,
    submissions.submitted_by,
    submissions.removed_at,
    submissions.deleted_at,
    post_data.submission_id IS NOT NULL AS has_post_data,
    post_data.url,
    post_data.title,
    post_data.content,
    post_data.author_handle,
    post_data.posted_at,
    post_data.platform,
    post_data.platform_detail,
    post_data.platform_source,
    post_data.platform_rule,
    submission_metadata.submission_id IS NOT NULL AS has_metadata,
    submission_metadata.metadata,
    analyses.submission_id IS NOT NULL AS has_analysis,
    analyses.model,
    analyses.sentiment,
    analyses.toxicity,
    analyses.labels,
    (
        SELECT jsonb_agg(jsonb_build_object('hashtagId', hashtag_id, 'tag', tag) ORDER BY tag)
        FROM core.submission_hashtags
        JOIN core.hashtags USING (hashtag_id)
        WHERE submission_hashtags.submission_id = submissions.submission_id
    ) AS hashtags,
    (
        SELECT jsonb_agg(jsonb_build_object('categoryId', category_id, 'name', categories.name) ORDER BY categories.name)
        FROM core.submission_categories
        JOIN core.categories USING (category_id)
        WHERE submission_categories.submission_id = submissions.submission_id
    ) AS categories,
    id_map.legacy_id,
    id_map.first_run_id,
    id_map.last_run_id
FROM core.submissions
LEFT JOIN core.communities USING (community_id)
LEFT JOIN core.post_data ON post_data.submission_id = submissions.submission_id
LEFT JOIN core.submission_metadata ON submission_metadata.submission_id = submissions.submission_id
LEFT JOIN core.analyses ON analyses.submission_id = submissions.submission_id
LEFT JOIN etl.id_map ON id_map.entity = 'posts' AND id_map.new_id = submissions.submission_id
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR communities.slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_bundles IS 'The rows that a submission is made of, of submissions that the scope of this transaction may see.';

CREATE VIEW bi.submission_reports WITH (security_barrier = true) AS
SELECT
    reports.report_id,
    reports.submission_id,
    communities.slug AS community_slug,
    reports.channel,
    reports.reported_at,
    reports.outcome,
    reports.taken_down_at,
    reports.deleted_at,
    id_map.legacy_id,
    id_map.first_run_id,
    id_map.last_run_id
FROM core.reports
JOIN core.submissions USING (submission_id)
LEFT JOIN core.communities USING (community_id)
LEFT JOIN etl.id_map ON id_map.entity = 'reports' AND id_map.new_id = reports.report_id
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR communities.slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_reports IS 'The reports of submissions that the scope of this transaction may see, as their rows are.';

CREATE VIEW bi.submission_documents WITH (security_barrier = true) AS
SELECT
    owners.submission_id,
    communities.slug AS community_slug,
    documents.source,
    documents.entity,
    documents.legacy_id,
    documents.document,
    documents.run_id,
    documents.recorded_at
FROM (
    SELECT submissions.submission_id, submissions.community_id, 'posts' AS entity, submissions.submission_id AS new_id
    FROM core.submissions
    UNION ALL
    SELECT submissions.submission_id, submissions.community_id, 'reports' AS entity, reports.report_id AS new_id
    FROM core.reports
    JOIN core.submissions USING (submission_id)
) AS owners
JOIN etl.id_map ON id_map.entity = owners.entity AND id_map.new_id = owners.new_id
JOIN core.legacy_documents AS documents
    ON documents.source = id_map.source AND documents.entity = id_map.entity AND documents.legacy_id = id_map.legacy_id
LEFT JOIN core.communities USING (community_id)
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR communities.slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_documents IS 'The raw legacy rows of a submission and of its reports, of submissions that the scope of this transaction may see.';

CREATE VIEW bi.field_rules WITH (security_barrier = true) AS
SELECT pipeline, entity, place, relation, column_name, inputs, rule, argument, description
FROM etl.field_rules
WHERE (SELECT bi.scope_is_set())
    AND (pipeline = 'moderation' OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.field_rules IS 'How columns are derived from legacy rows.';

GRANT SELECT ON bi.submission_bundles, bi.submission_reports, bi.submission_documents, bi.field_rules TO plumbline_bi;
