-- Why:   the second gate for row scope. plumbline_bi reads these views and nothing else; each yields no row unless
--        the transaction has said whose rows it may see, so a query that forgot its predicate leaks nothing.
--        The setting is  SET LOCAL plumbline.scope = '{"all": false, "communities": ["paris"]}'.
--        A setting that is not of that form fails the query.
-- Locks: none that matter; every object is new.

CREATE FUNCTION bi.scope()
    RETURNS jsonb
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('plumbline.scope', true), '')::jsonb;
COMMENT ON FUNCTION bi.scope IS 'The scope of this transaction; NULL where none was set.';

CREATE FUNCTION bi.scope_is_set()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN bi.scope() IS NOT NULL;

CREATE FUNCTION bi.scope_sees_all()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce((bi.scope() ->> 'all')::boolean, false);

CREATE FUNCTION bi.scope_communities()
    RETURNS text[]
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN ARRAY(SELECT jsonb_array_elements_text(coalesce(bi.scope() -> 'communities', '[]')));

-- The scalar subqueries are evaluated once per query, not per row. security_barrier keeps a caller's own functions
-- from seeing rows before the scope has filtered them.
CREATE VIEW bi.submission_facts WITH (security_barrier = true) AS
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
FROM bi.mv_submission_facts
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);
COMMENT ON VIEW bi.submission_facts IS 'The published facts that the scope of this transaction may see.';

CREATE VIEW bi.report_facts WITH (security_barrier = true) AS
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
FROM bi.mv_report_facts
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);
COMMENT ON VIEW bi.report_facts IS 'The published reports that the scope of this transaction may see.';

-- Publications carry no community; whoever has set a scope may know how fresh the numbers are.
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
    latest.run_id AS last_run_id,
    latest.state AS last_run_state,
    latest.finished_at AS last_run_finished_at,
    -- The whole error names communities, their values and the source's address: nothing for a community manager.
    CASE
        WHEN latest.error IS NULL OR (SELECT bi.scope_sees_all()) THEN latest.error
        WHEN latest.state = 'refused' THEN concat('checks failed: ', failed.check_ids)
        ELSE 'it broke off; an operator can see why'
    END AS last_run_error,
    coalesce(pending.changes, 0) AS pending_changes
FROM (VALUES ('submission_facts', 'moderation')) AS datasets (dataset, pipeline)
LEFT JOIN LATERAL (
    SELECT *
    FROM bi.publications
    WHERE publications.dataset = datasets.dataset
    ORDER BY publications.version DESC
    LIMIT 1
) AS publication ON true
-- The last run that compared the source with what is published and found, or made, them equal.
LEFT JOIN LATERAL (
    SELECT runs.run_id, runs.finished_at
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state = 'succeeded'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS confirmed ON true
LEFT JOIN LATERAL (
    SELECT runs.run_id, runs.state, runs.finished_at, runs.error
    FROM etl.runs
    WHERE runs.pipeline = datasets.pipeline AND runs.state <> 'running'
    ORDER BY runs.run_id DESC
    LIMIT 1
) AS latest ON true
LEFT JOIN LATERAL (
    SELECT string_agg(check_results.check_id, ', ' ORDER BY check_results.check_id) AS check_ids
    FROM etl.check_results
    WHERE check_results.run_id = latest.run_id AND check_results.outcome = 'failed'
) AS failed ON true
-- Rows moved since then that no publication shows yet.
LEFT JOIN LATERAL (
    SELECT sum(run_entities.written + run_entities.deleted)::bigint AS changes
    FROM etl.runs
    JOIN etl.run_entities USING (run_id)
    WHERE runs.pipeline = datasets.pipeline AND runs.run_id > coalesce(confirmed.run_id, 0)
) AS pending ON true
WHERE (SELECT bi.scope_is_set());
COMMENT ON VIEW bi.dataset_freshness IS 'Per dataset: its last publication, the last run, and what waits to be published.';

GRANT USAGE ON SCHEMA bi TO plumbline_bi;
GRANT SELECT ON bi.submission_facts, bi.report_facts, bi.dataset_freshness TO plumbline_bi;
