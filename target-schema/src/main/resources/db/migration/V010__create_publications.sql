-- Why:   publishes changes only after every critical check has passed on them in the same transaction. Triggers mark
--        changed facts, for changes by any writer. Readers can ask how fresh a number is and, if it is stale, why.
-- Locks: SHARE ROW EXCLUSIVE on all base tables, read models and rollups while they get their triggers, for an instant.

CREATE TABLE bi.publications (
    dataset       text        NOT NULL,
    version       bigint      NOT NULL,
    run_id        bigint,
    mode          text        NOT NULL,
    row_count     bigint      NOT NULL,
    changed_rows  bigint,
    checks_passed integer     NOT NULL,
    checks_warned integer     NOT NULL,
    checks_failed integer     NOT NULL,
    published_at  timestamptz NOT NULL,
    duration_ms   bigint      NOT NULL,
    reason        text,
    is_checked    boolean     NOT NULL DEFAULT true,
    CONSTRAINT publications_pkey PRIMARY KEY (dataset, version),
    CONSTRAINT publications_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT publications_mode_is_known CHECK (mode IN ('incremental', 'full')),
    CONSTRAINT publications_changes_something CHECK (changed_rows > 0 OR version = 1),
    CONSTRAINT publications_are_checked_by_a_run CHECK (run_id IS NOT NULL OR NOT is_checked)
);
COMMENT ON TABLE bi.publications IS
    'One row each time the published content of a dataset changed, written in the same transaction.';
COMMENT ON COLUMN bi.publications.run_id IS 'The run whose checks passed on it; NULL if none has yet.';
COMMENT ON COLUMN bi.publications.mode IS 'How the content was updated: incremental, the changed keys only; full, by a refresh.';
COMMENT ON COLUMN bi.publications.changed_rows IS 'NULL for a manual refresh, which does not count them.';
COMMENT ON COLUMN bi.publications.checks_failed IS
    'Failed checks of severity warning are in checks_warned; a failed critical check prevents the publication.';
COMMENT ON COLUMN bi.publications.reason IS 'Why it was a full refresh; NULL if it was not.';
COMMENT ON COLUMN bi.publications.is_checked IS 'False for a manual refresh, until the checks of a run have passed on it.';

-- SECURITY DEFINER, so that bi-service needs no access to the table; the answer reveals nothing about any row.
CREATE FUNCTION bi.is_checked(published text)
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (
        SELECT publications.is_checked
        FROM bi.publications
        WHERE publications.dataset = published
        ORDER BY publications.version DESC
        LIMIT 1
    );
COMMENT ON FUNCTION bi.is_checked IS
    'Whether the checks of a run have passed on the last publication of a dataset; NULL if there is none.';
REVOKE EXECUTE ON FUNCTION bi.is_checked(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.is_checked(text) TO plumbline_bi;

-- Every refresh, even if it publishes nothing. bi-service caches answers by its number.
CREATE TABLE bi.refreshes (
    refresh_id   bigint      GENERATED ALWAYS AS IDENTITY,
    dataset      text        NOT NULL,
    mode         text        NOT NULL,
    reason       text,
    refreshed_by text        NOT NULL DEFAULT current_user,
    refreshed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    duration_ms  bigint      NOT NULL,
    row_count    bigint      NOT NULL,
    changed_rows bigint,
    CONSTRAINT refreshes_pkey PRIMARY KEY (refresh_id),
    CONSTRAINT refreshes_mode_is_known CHECK (mode IN ('incremental', 'full'))
);
COMMENT ON TABLE bi.refreshes IS
    'Every update of a read model, even if it was not a publication: manual, or without any change.';
COMMENT ON COLUMN bi.refreshes.changed_rows IS 'NULL for a manual refresh, which does not count them.';
CREATE INDEX refreshes_dataset_idx ON bi.refreshes (dataset, refresh_id);

CREATE FUNCTION bi.last_refresh(refreshed text)
    RETURNS bigint
    LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    RETURN (SELECT max(refreshes.refresh_id) FROM bi.refreshes WHERE refreshes.dataset = refreshed);
COMMENT ON FUNCTION bi.last_refresh IS
    'The number of the last refresh of a dataset, including manual ones; NULL if there is none.';
REVOKE EXECUTE ON FUNCTION bi.last_refresh(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION bi.last_refresh(text) TO plumbline_bi;

-- What the checks of each publication covered. A delta run may check only what changed, or nothing if nothing did, as long as every
-- publication since the last full check used the same checks, source and files.
CREATE TABLE etl.checked_runs (
    run_id          bigint NOT NULL,
    pipeline        text   NOT NULL,
    coverage        text   NOT NULL,
    fingerprint     text   NOT NULL,
    source_identity text,
    content_files   text,
    CONSTRAINT checked_runs_pkey PRIMARY KEY (run_id),
    CONSTRAINT checked_runs_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT checked_runs_coverage_is_known CHECK (coverage IN ('everything', 'unverified', 'changes'))
);
COMMENT ON TABLE etl.checked_runs IS 'What the checks of each published run covered.';
COMMENT ON COLUMN etl.checked_runs.coverage IS
    'everything; unverified, everything that had changed since the same checks verified it; or changes, what may have changed '
    'since the last run with the same checks.';
COMMENT ON COLUMN etl.checked_runs.fingerprint IS
    'Changes with the pipeline, its queries of the legacy database, its checks and the platform rules.';
COMMENT ON COLUMN etl.checked_runs.source_identity IS 'Server, timeline and database that the content was compared with.';
COMMENT ON COLUMN etl.checked_runs.content_files IS 'etl.content_files() when the checks passed.';
CREATE INDEX checked_runs_pipeline_idx ON etl.checked_runs (pipeline, run_id);

-- Changes when a table of published content is rewritten: by a plain REFRESH, TRUNCATE or ALTER TABLE, which publications never do.
CREATE FUNCTION etl.content_files()
    RETURNS text
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp
    RETURN (
        SELECT md5(string_agg(concat_ws(' ', relname, oid, pg_relation_filenode(oid)), ',' ORDER BY relname COLLATE "C"))
        FROM pg_class
        WHERE relnamespace = 'bi'::regnamespace
            AND (relkind = 'm' OR relkind = 'r' AND (relname LIKE '%\_rollup' OR relname LIKE '%\_delta'))
    );
COMMENT ON FUNCTION etl.content_files IS 'Hash of the files that hold published rows and their rollups.';

-- Counts of the last few publications, with which checks compare the next one. Arrays, because a profile is always read as a whole.
CREATE TABLE etl.publication_profiles (
    dataset          text     NOT NULL,
    version          bigint   NOT NULL,
    measure          text     NOT NULL,
    dimension        text,
    months           date[]   NOT NULL,
    dimension_values text[]   NOT NULL,
    row_counts       bigint[] NOT NULL,
    CONSTRAINT publication_profiles_key UNIQUE NULLS NOT DISTINCT (dataset, version, measure, dimension),
    CONSTRAINT publication_profiles_lists_are_equally_long
        CHECK (cardinality(months) = cardinality(row_counts) AND cardinality(dimension_values) = cardinality(row_counts))
);
COMMENT ON TABLE etl.publication_profiles IS 'Counts of the last few publications; the arrays are parallel.';
COMMENT ON COLUMN etl.publication_profiles.measure IS
    'share: rows by value of a dimension, or all rows if there is none. Others are counted, or summed up in seconds, by month.';
COMMENT ON COLUMN etl.publication_profiles.months IS
    'First day of each month, in UTC; NULL for shares, and for a count that only marks that the profile has the measure.';
COMMENT ON COLUMN etl.publication_profiles.row_counts IS 'Exact counts; sums for measures in seconds.';

CREATE VIEW etl.profile_counts AS
SELECT dataset, version, measure, counted.month, dimension, counted.value, counted.row_count
FROM etl.publication_profiles
CROSS JOIN LATERAL unnest(months, dimension_values, row_counts) AS counted (month, value, row_count);
COMMENT ON VIEW etl.profile_counts IS 'etl.publication_profiles with one row per count.';

-- Facts that changed since they were last published. Append-only and without a unique index, so that writers never block each other. A
-- change that is rolled back takes its mark with it.
CREATE TABLE bi.pending_changes (
    dataset      text        NOT NULL,
    fact_key     bigint,
    marked_at    timestamptz NOT NULL DEFAULT now(),
    is_published boolean     NOT NULL DEFAULT false,
    by_hand      boolean     NOT NULL DEFAULT coalesce(current_setting('plumbline.run', true), '') = '',
    CONSTRAINT pending_changes_of_a_publication CHECK (dataset IN ('submission_facts', 'application_summary'))
) WITH (autovacuum_vacuum_scale_factor = 0.1, autovacuum_vacuum_threshold = 10000);
COMMENT ON COLUMN bi.pending_changes.fact_key IS 'submission_id or application_id, once per change; NULL for the whole dataset.';
COMMENT ON COLUMN bi.pending_changes.is_published IS 'A manual refresh has published the change, but it is not checked yet.';
COMMENT ON COLUMN bi.pending_changes.by_hand IS
    'Whether the rows were changed outside of a run. Runs identify themselves by the setting plumbline.run.';
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
COMMENT ON VIEW bi.pending_publications IS
    'For each dataset with pending changes: how many facts, whether all of them, since when.';

-- While the whole dataset is marked, marks of single facts are not needed; the first load writes none. A writer that relies on this holds
-- a shared lock until it ends, and whoever removes the mark takes the lock exclusively, so no change is missed. Transactions above READ
-- COMMITTED may still see a mark that is gone, so they always write their own.
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
    -- Again, with the lock and a new snapshot.
    RETURN EXISTS (SELECT FROM bi.pending_changes WHERE dataset = asked AND fact_key IS NULL AND NOT is_published);
END
$$;
COMMENT ON FUNCTION bi.everything_is_pending IS
    'Whether the whole dataset is marked, so that this transaction need not mark single facts.';

CREATE FUNCTION bi.mark_changed_facts()
    RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
-- Arguments: the dataset; the columns that its facts use, and the row's keys; the query from the rows "changed" to
--            facts.
DECLARE
    changed text := CASE TG_OP
        WHEN 'INSERT' THEN 'SELECT %1$s FROM new_rows'
        WHEN 'DELETE' THEN 'SELECT %1$s FROM old_rows'
        -- Both states of changed rows, because a row that moves to another fact affects two.
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
COMMENT ON FUNCTION bi.mark_changed_facts IS
    'Marks the facts that depend on the changed rows. SECURITY DEFINER: writers of the base tables need no access to marks.';
REVOKE EXECUTE ON FUNCTION bi.mark_changed_facts() FROM PUBLIC;

-- A trigger with transition tables can have only one event, so each table gets one per event.
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
                -- With the run that wrote the row: checks cover everything a run wrote, even if it should have changed
                -- a fact and did not.
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
            -- A new term is in no fact yet; the row that links it to a post marks the post's fact.
            WHERE name <> 'INSERT' OR source.base_table NOT IN ('core.hashtags', 'core.categories')
        LOOP
            EXECUTE format(
                'CREATE TRIGGER %I AFTER %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION bi.mark_changed_facts(%L, %L, %L)',
                'trigger_invalidate_' || source.name || event.suffix,
                event.name, source.base_table, event.referencing, source.dataset, source.columns, source.keys);
        END LOOP;
    END LOOP;
END
$$;

-- Published rows and counts changed outside of a publication are marked, too.
CREATE FUNCTION bi.mark_content_changed_by_hand()
    RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp
    AS $$
-- Arguments: the datasets of the table.
BEGIN
    INSERT INTO bi.pending_changes (dataset, is_published) SELECT unnest(TG_ARGV), true;
    RETURN NULL;
END
$$;
COMMENT ON FUNCTION bi.mark_content_changed_by_hand IS
    'Marks that published content was changed without checks; the next run checks everything.';
REVOKE EXECUTE ON FUNCTION bi.mark_content_changed_by_hand() FROM PUBLIC;

CREATE TRIGGER content_changed_submission_facts_delta
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.submission_facts_delta
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts');
CREATE TRIGGER content_changed_report_facts_delta
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.report_facts_delta
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts');
CREATE TRIGGER content_changed_application_summary_delta
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.application_summary_delta
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('application_summary');
CREATE TRIGGER content_changed_submission_rollup
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.submission_rollup
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('submission_facts');
CREATE TRIGGER content_changed_application_rollup
    AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON bi.application_rollup
    FOR EACH STATEMENT
    WHEN (coalesce(current_setting('plumbline.publication', true), '') = '')
    EXECUTE FUNCTION bi.mark_content_changed_by_hand('application_summary');

-- Manual refreshes, without blocking readers. They publish a version that is marked as not checked. The marks of
-- changed facts stay for the checks of the next publication, but no longer count as pending.
CREATE FUNCTION bi.begin_refresh(refreshed text)
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    AS $$
DECLARE
    takes_everything boolean;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'a refresh requires the isolation level READ COMMITTED'
            USING ERRCODE = 'active_sql_transaction', HINT = 'Its statements must see everything published before it began.';
    END IF;
    IF NOT pg_try_advisory_xact_lock(hashtext('plumbline.publication'), hashtext(refreshed)) THEN
        RAISE EXCEPTION '% is being published or refreshed by another session', refreshed
            USING ERRCODE = 'lock_not_available', HINT = 'pg_locks says who: locktype advisory.';
    END IF;
    takes_everything := pg_try_advisory_xact_lock(hashtext('plumbline.everything'), hashtext(refreshed));
    UPDATE bi.pending_changes
    SET is_published = true
    WHERE dataset = refreshed AND NOT is_published AND (fact_key IS NOT NULL OR takes_everything);
END
$$;
REVOKE EXECUTE ON FUNCTION bi.begin_refresh(text) FROM PUBLIC;

CREATE FUNCTION bi.end_refresh(refreshed text, began timestamptz, called text, facts bigint)
    RETURNS void
    LANGUAGE sql VOLATILE
    SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    INSERT INTO bi.refreshes (dataset, mode, reason, refreshed_by, duration_ms, row_count)
    VALUES (
        refreshed, 'full', called || ' was called', session_user, extract(EPOCH FROM clock_timestamp() - began) * 1000, facts
    );
    INSERT INTO bi.publications
        (
            dataset, version, run_id, mode, reason, row_count, changed_rows, checks_passed, checks_warned, checks_failed,
            published_at, duration_ms, is_checked
        )
    SELECT
        refreshed, coalesce(max(version), 0) + 1, NULL, 'full', called || ' was called', facts, NULL, 0, 0, 0,
        clock_timestamp(), extract(EPOCH FROM clock_timestamp() - began) * 1000, false
    FROM bi.publications
    WHERE dataset = refreshed;
END;
COMMENT ON FUNCTION bi.end_refresh IS 'Records a manual refresh, and publishes it as not checked.';
REVOKE EXECUTE ON FUNCTION bi.end_refresh(text, timestamptz, text, bigint) FROM PUBLIC;

CREATE FUNCTION bi.refresh_submission_facts()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
BEGIN
    PERFORM bi.begin_refresh('submission_facts');
    -- Its writes need no mark, because its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_submission_facts;
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.mv_report_facts;
    DELETE FROM bi.submission_facts_delta;
    DELETE FROM bi.report_facts_delta;
    PERFORM bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL);
    PERFORM bi.end_refresh('submission_facts', began, 'refresh_submission_facts()', count(*))
    FROM bi.mv_submission_facts;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_submission_facts IS
    'Refreshes submission_facts and report_facts without checks and publishes them as not checked; the next publication checks '
    'them.';
REVOKE EXECUTE ON FUNCTION bi.refresh_submission_facts() FROM PUBLIC;

CREATE FUNCTION bi.refresh_application_summary()
    RETURNS void
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET lock_timeout = '30s'
    AS $$
DECLARE
    began timestamptz := clock_timestamp();
BEGIN
    PERFORM bi.begin_refresh('application_summary');
    -- Its writes need no mark, because its record makes the next run check everything.
    PERFORM set_config('plumbline.publication', 'by hand', true);
    REFRESH MATERIALIZED VIEW CONCURRENTLY bi.application_summary_mv;
    DELETE FROM bi.application_summary_delta;
    PERFORM bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
    PERFORM bi.end_refresh('application_summary', began, 'refresh_application_summary()', count(*))
    FROM bi.application_summary_mv;
    PERFORM set_config('plumbline.publication', '', true);
END
$$;
COMMENT ON FUNCTION bi.refresh_application_summary IS
    'Refreshes application_summary without checks and publishes it as not checked; the next publication checks it.';
REVOKE EXECUTE ON FUNCTION bi.refresh_application_summary() FROM PUBLIC;

-- Freshness of each dataset. It names no community, so every scope may see it; that of application_summary needs a scope that sees all.
CREATE VIEW bi.dataset_freshness WITH (security_barrier = true) AS
SELECT
    datasets.dataset,
    publication.version,
    publication.run_id,
    publication.row_count,
    publication.published_at,
    publication.checks_passed,
    publication.checks_warned,
    publication.checks_failed,
    confirmed.finished_at AS confirmed_at,
    -- Its snapshot of the source is newer.
    confirmed.started_at AS source_read_after,
    latest.run_id AS last_run_id,
    latest.state AS last_run_state,
    latest.finished_at AS last_run_finished_at,
    -- Names failed checks only; operators see the rows in the check results. Errors of other runs may contain
    -- communities, values and the source's address, which community managers must not see.
    CASE
        WHEN latest.state = 'refused' AND failed.checks > 0 THEN
            concat(failed.checks, CASE failed.checks WHEN 1 THEN ' check' ELSE ' checks' END, ' failed: ', failed.words)
        WHEN latest.error IS NULL OR (SELECT bi.scope_sees_all()) THEN latest.error
        WHEN latest.state = 'refused' THEN 'too many rows could not be loaded; an operator can see which'
        ELSE 'it broke off; an operator can see why'
    END AS last_run_error,
    -- A subquery, so that marks are counted only if this column is requested.
    coalesce(
        (
            SELECT CASE WHEN pending.everything THEN greatest(pending.facts, publication.row_count) ELSE pending.facts END
            FROM bi.pending_publications AS pending
            WHERE pending.dataset = datasets.dataset
        ),
        0) AS pending_changes,
    CASE WHEN latest.state = 'failed' THEN coalesce(latest.failure_cause, 'other') END AS last_run_failure_cause
FROM (
    VALUES
        ('submission_facts', 'moderation', true),
        ('application_summary', 'recruiting', false)
) AS datasets (dataset, pipeline, has_communities)
LEFT JOIN LATERAL (
    SELECT version, run_id, row_count, checks_passed, checks_warned, checks_failed, published_at
    FROM bi.publications
    WHERE publications.dataset = datasets.dataset
    ORDER BY publications.version DESC
    LIMIT 1
) AS publication ON true
-- The last run after which source and published content were equal.
LEFT JOIN LATERAL (
    SELECT runs.started_at, runs.finished_at
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state = 'succeeded'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS confirmed ON true
LEFT JOIN LATERAL (
    SELECT runs.run_id, runs.state, runs.finished_at, runs.failure_cause, runs.error
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state <> 'running'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS latest ON true
LEFT JOIN LATERAL (
    SELECT
        count(*) AS checks,
        string_agg(
            concat(check_results.check_id, ' (should hold: ', check_results.description, ')'),
            '; ' ORDER BY check_results.check_result_id
        ) AS words
    FROM etl.check_results
    WHERE check_results.run_id = latest.run_id AND check_results.outcome = 'failed'
) AS failed ON true
WHERE (SELECT bi.scope_is_set())
    AND (datasets.has_communities OR (SELECT bi.scope_sees_all()));
COMMENT ON VIEW bi.dataset_freshness IS
    'For each dataset: its last publication, its last run, and its pending changes.';

GRANT SELECT ON bi.dataset_freshness TO plumbline_bi;

-- Rows may be older than the triggers that mark them, so the first publication checks everything.
INSERT INTO bi.pending_changes (dataset)
VALUES ('submission_facts'), ('application_summary');
