-- Why:   a publication should cost what has changed. Beside each materialized view a side table holds the rows that were
--        published since its last refresh; what is published is the view less the keys of the side table, plus its rows.
--        Triggers on every table that a fact is made of mark the facts that are to be looked at.
-- Locks: SHARE ROW EXCLUSIVE on the base tables, ACCESS EXCLUSIVE on the scoped views, each for an instant. The first
--        publication afterwards looks at every fact.

-- Rows published since the last refresh. is_present is false for a fact that is gone: its row masks that of the view.
CREATE TABLE bi.submission_facts_side (
    LIKE bi.mv_submission_facts,
    is_present boolean NOT NULL,
    CONSTRAINT submission_facts_side_pkey PRIMARY KEY (submission_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
CREATE INDEX submission_facts_side_submitted_at_idx ON bi.submission_facts_side (submitted_at);
CREATE INDEX submission_facts_side_effective_takedown_at_idx
    ON bi.submission_facts_side (effective_takedown_at) WHERE effective_takedown_at IS NOT NULL;
COMMENT ON TABLE bi.submission_facts_side IS 'Facts published since mv_submission_facts was refreshed; they stand for its rows.';

CREATE TABLE bi.report_facts_side (
    LIKE bi.mv_report_facts,
    is_present boolean NOT NULL,
    CONSTRAINT report_facts_side_pkey PRIMARY KEY (report_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
CREATE INDEX report_facts_side_reported_at_idx ON bi.report_facts_side (reported_at);
CREATE INDEX report_facts_side_submission_id_idx ON bi.report_facts_side (submission_id);
COMMENT ON TABLE bi.report_facts_side IS 'Report facts published since mv_report_facts was refreshed; they stand for its rows.';

CREATE TABLE bi.application_summary_side (
    LIKE bi.application_summary_mv,
    is_present boolean NOT NULL,
    CONSTRAINT application_summary_side_pkey PRIMARY KEY (application_id)
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 1000);
CREATE INDEX application_summary_side_created_at_idx ON bi.application_summary_side (created_at);
COMMENT ON TABLE bi.application_summary_side IS 'Applications published since application_summary_mv was refreshed; they stand for its rows.';

-- What is published, whoever asks: for the migrator and its checks. Readers have the scoped views.
CREATE VIEW bi.submission_facts_published AS
SELECT
    submission_id,
    legacy_id,
    community_id,
    community_slug,
    community_name,
    status,
    language,
    platform,
    platform_detail,
    platform_source,
    platform_rule,
    submitted_at,
    posted_at,
    report_count,
    first_reported_at,
    report_taken_down_at,
    removed_at,
    effective_takedown_at,
    takedown_source,
    hours_to_takedown,
    categories,
    hashtags,
    sentiment,
    toxicity
FROM bi.mv_submission_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.submission_facts_side AS side WHERE side.submission_id = refreshed.submission_id)
UNION ALL
SELECT
    submission_id,
    legacy_id,
    community_id,
    community_slug,
    community_name,
    status,
    language,
    platform,
    platform_detail,
    platform_source,
    platform_rule,
    submitted_at,
    posted_at,
    report_count,
    first_reported_at,
    report_taken_down_at,
    removed_at,
    effective_takedown_at,
    takedown_source,
    hours_to_takedown,
    categories,
    hashtags,
    sentiment,
    toxicity
FROM bi.submission_facts_side
WHERE is_present;
COMMENT ON VIEW bi.submission_facts_published IS 'The published facts, of every community.';

CREATE VIEW bi.report_facts_published AS
SELECT
    report_id,
    submission_id,
    community_id,
    community_slug,
    platform,
    platform_detail,
    channel,
    outcome,
    reported_at,
    taken_down_at
FROM bi.mv_report_facts AS refreshed
WHERE NOT EXISTS (SELECT FROM bi.report_facts_side AS side WHERE side.report_id = refreshed.report_id)
UNION ALL
SELECT
    report_id,
    submission_id,
    community_id,
    community_slug,
    platform,
    platform_detail,
    channel,
    outcome,
    reported_at,
    taken_down_at
FROM bi.report_facts_side
WHERE is_present;
COMMENT ON VIEW bi.report_facts_published IS 'The published reports, of every community.';

CREATE VIEW bi.application_summary_published AS
SELECT
    application_id,
    application_job_id,
    application_status,
    application_source,
    application_notes,
    application_created_at,
    application_updated_at,
    job_id,
    company_id,
    job_title,
    prestige_factor,
    compensation_min,
    compensation_max,
    compensation_currency,
    office_city,
    office_province,
    office_country,
    seniority_level,
    job_created_at,
    job_updated_at,
    company_name,
    company_industry,
    company_website,
    company_created_at,
    company_updated_at,
    created_at,
    priority_score,
    salary_currency,
    salary_min,
    salary_max,
    location,
    experience_level
FROM bi.application_summary_mv AS refreshed
WHERE NOT EXISTS (
    SELECT FROM bi.application_summary_side AS side WHERE side.application_id = refreshed.application_id
)
UNION ALL
SELECT
    application_id,
    application_job_id,
    application_status,
    application_source,
    application_notes,
    application_created_at,
    application_updated_at,
    job_id,
    company_id,
    job_title,
    prestige_factor,
    compensation_min,
    compensation_max,
    compensation_currency,
    office_city,
    office_province,
    office_country,
    seniority_level,
    job_created_at,
    job_updated_at,
    company_name,
    company_industry,
    company_website,
    company_created_at,
    company_updated_at,
    created_at,
    priority_score,
    salary_currency,
    salary_min,
    salary_max,
    location,
    experience_level
FROM bi.application_summary_side
WHERE is_present;
COMMENT ON VIEW bi.application_summary_published IS 'The published applications.';

CREATE OR REPLACE VIEW bi.submission_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_facts_published
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

CREATE OR REPLACE VIEW bi.report_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.report_facts_published
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

CREATE OR REPLACE VIEW bi.application_summary WITH (security_barrier = true) AS
SELECT *
FROM bi.application_summary_published
WHERE (SELECT bi.scope_sees_all());

-- The facts whose rows have changed since they were last looked at. Appended to, and nothing unique: writers never wait for
-- each other. A change that is rolled back takes its mark with it.
CREATE TABLE bi.pending_changes (
    dataset      text        NOT NULL,
    fact_key     bigint,
    marked_at    timestamptz NOT NULL DEFAULT now(),
    is_published boolean     NOT NULL DEFAULT false,
    CONSTRAINT pending_changes_of_a_publication CHECK (dataset IN ('submission_facts', 'application_summary'))
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 10000);
COMMENT ON COLUMN bi.pending_changes.fact_key IS 'submission_id or application_id, as often as somebody changed it; NULL for every fact.';
COMMENT ON COLUMN bi.pending_changes.is_published IS 'A refresh by hand has published the change, and no check has looked at it.';
CREATE INDEX pending_changes_everything_idx ON bi.pending_changes (dataset) WHERE fact_key IS NULL AND NOT is_published;

CREATE VIEW bi.pending_publications AS
SELECT
    dataset,
    count(DISTINCT fact_key)    AS facts,
    bool_or(fact_key IS NULL)   AS everything,
    min(marked_at)              AS since
FROM bi.pending_changes
WHERE NOT is_published
GROUP BY dataset;
COMMENT ON VIEW bi.pending_publications IS 'Per dataset that waits for a publication: how many facts, whether all of them, since when.';

-- While every fact of a dataset is marked, single marks say nothing new: a load into an empty target writes none. Such a
-- writer holds a lock until it ends, and whoever takes the mark away holds it alone: no change falls between the two. A
-- transaction whose snapshot may be older than the mark's end does not rely on it.
CREATE FUNCTION bi.everything_is_pending(asked text)
    RETURNS boolean
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM bi.pending_changes WHERE dataset = asked AND fact_key IS NULL AND NOT is_published)
        OR current_setting('transaction_isolation') <> 'read committed'
        OR NOT pg_try_advisory_xact_lock_shared(hashtext('plumbline.everything'), hashtext(asked))
    THEN
        RETURN false;
    END IF;
    -- Again, with the lock: a snapshot of its own.
    RETURN EXISTS (SELECT FROM bi.pending_changes WHERE dataset = asked AND fact_key IS NULL AND NOT is_published);
END
$$;
COMMENT ON FUNCTION bi.everything_is_pending IS 'Whether this transaction need not mark single facts of a dataset.';

CREATE FUNCTION bi.mark_changed_facts()
    RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
-- Arguments: the dataset; the columns that its facts are made of, and the row's keys; how the rows "changed" lead to facts.
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT %1$s FROM new_rows'
        WHEN 'DELETE' THEN 'SELECT %1$s FROM old_rows'
        -- Both states of what differs: a row that has moved to another fact concerns two.
        ELSE '(SELECT %1$s FROM old_rows EXCEPT SELECT %1$s FROM new_rows)
            UNION ALL (SELECT %1$s FROM new_rows EXCEPT SELECT %1$s FROM old_rows)'
    END;
BEGIN
    IF bi.everything_is_pending(TG_ARGV[0]) THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'TRUNCATE' THEN
        INSERT INTO bi.pending_changes (dataset) VALUES (TG_ARGV[0]);
    ELSE
        EXECUTE format(
            'WITH changed AS (' || changed || ')
            INSERT INTO bi.pending_changes (dataset, fact_key) SELECT DISTINCT %2$L, fact_key FROM (%3$s) AS facts (fact_key)',
            TG_ARGV[1], TG_ARGV[0], TG_ARGV[2]);
    END IF;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION bi.mark_changed_facts IS 'Marks the facts that rows of a base table belong to, with the rights of the owner: whoever may write the table needs none here.';
REVOKE EXECUTE ON FUNCTION bi.mark_changed_facts() FROM PUBLIC;

-- A transition table belongs to one event, so each table has a trigger for each.
DO $$
DECLARE
    source record;
    event  record;
BEGIN
    FOR source IN
        SELECT *
        FROM (
            VALUES
                ('core.submissions', 'submission_facts', 'facts_submissions',
                    'submission_id, community_id, status, language, submitted_at, removed_at, deleted_at',
                    'SELECT submission_id FROM changed'),
                ('core.post_data', 'submission_facts', 'facts_post_data',
                    'submission_id, posted_at, platform, platform_detail, platform_source, platform_rule',
                    'SELECT submission_id FROM changed'),
                ('core.analyses', 'submission_facts', 'facts_analyses',
                    'submission_id, sentiment, toxicity',
                    'SELECT submission_id FROM changed'),
                ('core.reports', 'submission_facts', 'facts_reports',
                    'report_id, submission_id, channel, outcome, reported_at, taken_down_at, deleted_at',
                    'SELECT submission_id FROM changed'),
                ('core.submission_hashtags', 'submission_facts', 'facts_submission_hashtags',
                    'submission_id, hashtag_id',
                    'SELECT submission_id FROM changed'),
                ('core.submission_categories', 'submission_facts', 'facts_submission_categories',
                    'submission_id, category_id',
                    'SELECT submission_id FROM changed'),
                ('core.hashtags', 'submission_facts', 'facts_hashtags',
                    'hashtag_id, tag',
                    'SELECT submission_id FROM core.submission_hashtags JOIN changed USING (hashtag_id)'),
                ('core.categories', 'submission_facts', 'facts_categories',
                    'category_id, name',
                    'SELECT submission_id FROM core.submission_categories JOIN changed USING (category_id)'),
                ('core.communities', 'submission_facts', 'facts_communities',
                    'community_id, slug, name',
                    'SELECT submission_id FROM core.submissions JOIN changed USING (community_id)'),
                -- With the run that wrote the row: checks look at what a run wrote, also where that should have changed a fact
                -- and did not.
                ('etl.id_map', 'submission_facts', 'facts_id_map',
                    'entity, new_id, legacy_id, last_run_id',
                    $keys$
                        SELECT new_id FROM changed WHERE entity = 'posts'
                        UNION ALL
                        SELECT submission_id FROM core.reports JOIN changed ON entity = 'reports' AND new_id = report_id
                    $keys$),
                ('etl.id_map', 'application_summary', 'app_summary_id_map',
                    'entity, new_id, last_run_id',
                    $keys$SELECT new_id FROM changed WHERE entity = 'job_applications'$keys$),
                ('recruiting.job_applications', 'application_summary', 'app_summary_applications',
                    'id, job_id, status, source, notes, created_at, updated_at, deleted_at',
                    'SELECT id FROM changed'),
                ('recruiting.jobs', 'application_summary', 'app_summary_jobs',
                    'id, company_id, job_title, prestige_factor, compensation_min, compensation_max, compensation_currency,
                    office_city, office_province, office_country, seniority_level, created_at, updated_at',
                    'SELECT applications.id FROM recruiting.job_applications AS applications JOIN changed ON job_id = changed.id'),
                ('recruiting.companies', 'application_summary', 'app_summary_companies',
                    'id, name, industry, website, created_at, updated_at',
                    'SELECT applications.id FROM recruiting.job_applications AS applications
                    JOIN recruiting.jobs ON jobs.id = job_id JOIN changed ON company_id = changed.id')
        ) AS sources (base_table, dataset, name, columns, keys)
    LOOP
        FOR event IN
            SELECT *
            FROM (
                VALUES
                    ('UPDATE', '', 'REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'),
                    ('INSERT', '_insert', 'REFERENCING NEW TABLE AS new_rows'),
                    ('DELETE', '_delete', 'REFERENCING OLD TABLE AS old_rows'),
                    ('TRUNCATE', '_truncate', '')
            ) AS events (name, suffix, referencing)
        LOOP
            EXECUTE format(
                'CREATE TRIGGER %I AFTER %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION bi.mark_changed_facts(%L, %L, %L)',
                'trigger_invalidate_' || source.name || event.suffix,
                event.name, source.base_table, event.referencing, source.dataset, source.columns, source.keys);
        END LOOP;
    END LOOP;
END
$$;

ALTER TABLE bi.publications
    ADD COLUMN reason text,
    ADD CONSTRAINT publications_mode_is_known CHECK (mode IN ('incremental', 'full'));
COMMENT ON COLUMN bi.publications.mode IS 'How the content was brought up to date: incremental, by its keys; full, by a refresh of everything.';
COMMENT ON COLUMN bi.publications.reason IS 'Why everything was refreshed; NULL where it was not, and for publications before V020.';

-- Of what was published before there were marks nobody knows whether it is still right.
INSERT INTO bi.pending_changes (dataset)
VALUES ('submission_facts'), ('application_summary');
