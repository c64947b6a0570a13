-- Why:   explains a number: the legacy database's value by the same definition, the run and the checks that published
--        it, the rows and raw documents behind it, the rule for each column, and later changes.
-- Locks: none that matter; every object is new. The next run with a full check fills the tables.

-- The legacy database's own values for each row, as of the last publication, so that every figure, also a median, can be computed on them
-- for any window and scope. The indexes on times serve checks of single days.
CREATE TABLE etl.reference_submission_facts (
    legacy_key            text COLLATE "C" NOT NULL,
    community_slug        text,
    submitted_at          timestamptz,
    effective_takedown_at timestamptz,
    hours_to_takedown     numeric
) WITH (autovacuum_vacuum_scale_factor = 0.1);
COMMENT ON TABLE etl.reference_submission_facts IS
    'The legacy database''s own values of submission_facts as of the last publication: see etl.reference_readings.';
COMMENT ON COLUMN etl.reference_submission_facts.legacy_key IS
    'Key of the legacy post. A run replaces all rows of the posts that it checks.';
CREATE INDEX reference_submission_facts_legacy_key_idx ON etl.reference_submission_facts (legacy_key);
CREATE INDEX reference_submission_facts_submitted_at_idx ON etl.reference_submission_facts (submitted_at);
CREATE INDEX reference_submission_facts_effective_takedown_at_idx
    ON etl.reference_submission_facts (effective_takedown_at)
    WHERE effective_takedown_at IS NOT NULL;

CREATE TABLE etl.reference_report_facts (
    legacy_key     text COLLATE "C" NOT NULL,
    community_slug text,
    reported_at    timestamptz
) WITH (autovacuum_vacuum_scale_factor = 0.1);
COMMENT ON TABLE etl.reference_report_facts IS 'The legacy database''s own values of report_facts as of the last publication.';
COMMENT ON COLUMN etl.reference_report_facts.legacy_key IS
    'Key of the report''s post: runs check posts together with their reports.';
CREATE INDEX reference_report_facts_legacy_key_idx ON etl.reference_report_facts (legacy_key);
CREATE INDEX reference_report_facts_reported_at_idx ON etl.reference_report_facts (reported_at);

CREATE TABLE etl.reference_readings (
    dataset           text        NOT NULL,
    run_id            bigint      NOT NULL,
    as_of             timestamptz NOT NULL,
    row_versions_hash numeric,
    CONSTRAINT reference_readings_pkey PRIMARY KEY (dataset),
    CONSTRAINT reference_readings_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id)
);
COMMENT ON TABLE etl.reference_readings IS
    'Datasets whose legacy values are complete, and the run that read them. A dataset is missing if its query lacks columns.';
COMMENT ON COLUMN etl.reference_readings.as_of IS 'When the snapshot of the legacy database was taken, by its clock.';
COMMENT ON COLUMN etl.reference_readings.row_versions_hash IS
    'Sum of hashes of the row versions (xmin), which reveals manual changes. NULL until a run has '
    'checked everything.';

CREATE VIEW bi.legacy_submission_facts WITH (security_barrier = true) AS
SELECT community_slug, submitted_at, effective_takedown_at, hours_to_takedown
FROM etl.reference_submission_facts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.legacy_submission_facts IS 'The legacy database''s values of submissions within the scope.';

CREATE VIEW bi.legacy_report_facts WITH (security_barrier = true) AS
SELECT community_slug, reported_at
FROM etl.reference_report_facts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.legacy_report_facts IS 'The legacy database''s values of reports within the scope.';

CREATE VIEW bi.legacy_readings WITH (security_barrier = true) AS
SELECT dataset, run_id, as_of
FROM etl.reference_readings
WHERE (SELECT bi.scope_is_set());
COMMENT ON VIEW bi.legacy_readings IS 'When, and by which run, the legacy values were read.';

-- Every scope may see that a run took place. Row counts include other communities, so they need a scope that sees all.
CREATE VIEW bi.run_summaries WITH (security_barrier = true) AS
SELECT
    runs.run_id,
    runs.pipeline,
    runs.mode,
    runs.state,
    runs.started_at,
    runs.finished_at,
    moved.read,
    moved.written,
    moved.unchanged,
    moved.quarantined,
    moved.deleted
FROM etl.runs
LEFT JOIN LATERAL (
    SELECT
        sum(run_entities.read)::bigint        AS read,
        sum(run_entities.written)::bigint     AS written,
        sum(run_entities.unchanged)::bigint   AS unchanged,
        sum(run_entities.quarantined)::bigint AS quarantined,
        sum(run_entities.deleted)::bigint     AS deleted
    FROM etl.run_entities
    WHERE run_entities.run_id = runs.run_id
    HAVING (SELECT bi.scope_sees_all())
) AS moved ON true
WHERE (SELECT bi.scope_is_set())
    AND (runs.pipeline = 'moderation' OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.run_summaries IS 'Runs. Row counts need a scope that sees all.';

-- Every scope may see what a check tests. Its findings name communities and values, so they need a scope that sees all.
CREATE VIEW bi.check_summaries WITH (security_barrier = true) AS
SELECT
    check_results.run_id,
    check_results.check_result_id AS place,
    check_results.check_id,
    check_results.kind,
    check_results.severity,
    check_results.outcome,
    check_results.description,
    CASE WHEN (SELECT bi.scope_sees_all()) THEN check_results.message END AS finding
FROM etl.check_results
JOIN etl.runs USING (run_id)
WHERE (SELECT bi.scope_is_set())
    AND (runs.pipeline = 'moderation' OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.check_summaries IS 'Checks and their outcomes. Findings need a scope that sees all.';

-- The rules of the pipeline's definition, stored by each run that checks everything.
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
COMMENT ON TABLE etl.field_rules IS
    'How the pipeline derives each column, as of its last publication; columns that are copied have no row.';
COMMENT ON COLUMN etl.field_rules.column_name IS 'Of the relation; for terms, the column of the dictionary.';
COMMENT ON COLUMN etl.field_rules.inputs IS 'Columns of the legacy row that the rule reads.';

CREATE VIEW bi.field_rules WITH (security_barrier = true) AS
SELECT pipeline, entity, place, relation, column_name, inputs, rule, argument, description
FROM etl.field_rules
WHERE (SELECT bi.scope_is_set())
    AND (pipeline = 'moderation' OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.field_rules IS 'How columns are derived from legacy rows.';

-- A wrong mapping of a column that no metric uses would not show in any number, so each run that checks everything profiles all mapped
-- columns on both sides.
CREATE TABLE etl.mapping_profiles (
    run_id  bigint   NOT NULL,
    place   smallint NOT NULL,
    profile jsonb    NOT NULL,
    CONSTRAINT mapping_profiles_pkey PRIMARY KEY (run_id, place),
    CONSTRAINT mapping_profiles_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id) ON DELETE CASCADE
);
COMMENT ON TABLE etl.mapping_profiles IS
    'Values of each mapped column in source and target, for the last few runs that checked everything.';
COMMENT ON COLUMN etl.mapping_profiles.place IS 'Order in the pipeline definition, from 0.';
COMMENT ON COLUMN etl.mapping_profiles.profile IS 'As returned by GET /api/v1/runs/{id}/mapping.';

-- The rows behind a fact. Scope is decided by the submission's present community, not by the published one.
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
COMMENT ON VIEW bi.submission_bundles IS 'A submission with all rows that belong to it, within the scope.';

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
COMMENT ON VIEW bi.submission_reports IS 'Reports as they are in core, within the scope.';

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
COMMENT ON VIEW bi.submission_documents IS 'Raw legacy rows of submissions and their reports, within the scope.';

-- Events that changed published numbers of the past, for annotations in charts. Every scope may see that they happened; row counts and
-- reasons need a scope that sees all.
CREATE VIEW bi.annotations WITH (security_barrier = true) AS
WITH repaired (pipeline, dataset) AS (
    VALUES ('moderation', 'submission_facts'), ('recruiting', 'application_summary')
)
SELECT
    told.happened_at,
    told.kind,
    told.dataset,
    told.version,
    told.repair,
    CASE WHEN (SELECT bi.scope_sees_all()) THEN told.changed_rows END AS changed_rows,
    CASE WHEN (SELECT bi.scope_sees_all()) THEN told.reason END       AS reason
FROM (
    SELECT
        publications.published_at AS happened_at,
        CASE WHEN publications.version = 1 THEN 'first_publication' ELSE 'restatement' END AS kind,
        publications.dataset,
        publications.version,
        NULL::text                AS repair,
        publications.changed_rows,
        restated.message          AS reason
    FROM bi.publications
    LEFT JOIN etl.check_results AS restated
        ON restated.run_id = publications.run_id
        AND restated.check_id = 'settled_months_restated'
        AND restated.outcome <> 'passed'
    WHERE publications.version = 1 OR restated.run_id IS NOT NULL
    UNION ALL
    SELECT
        repairs.finished_at,
        'repair',
        repaired.dataset,
        NULL,
        repairs.repair,
        (SELECT count(*) FROM etl.repair_rows WHERE repair_rows.repair_run_id = repairs.repair_run_id),
        repairs.reason
    FROM etl.repairs
    JOIN repaired USING (pipeline)
    WHERE repairs.state <> 'previewed'
    UNION ALL
    SELECT repairs.reverted_at, 'revert', repaired.dataset, NULL, repairs.repair, repairs.rows_reverted, repairs.revert_reason
    FROM etl.repairs
    JOIN repaired USING (pipeline)
    WHERE repairs.state = 'reverted'
) AS told
WHERE (SELECT bi.scope_is_set())
    AND (told.dataset = 'submission_facts' OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.annotations IS
    'Events that changed published numbers of the past. Row counts and reasons need a scope that sees all.';

GRANT SELECT ON
    bi.legacy_submission_facts, bi.legacy_report_facts, bi.legacy_readings, bi.run_summaries, bi.check_summaries, bi.field_rules,
    bi.submission_bundles, bi.submission_reports, bi.submission_documents, bi.annotations
    TO plumbline_bi;
