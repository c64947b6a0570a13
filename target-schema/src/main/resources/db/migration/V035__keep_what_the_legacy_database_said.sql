-- Why:   a number is explained by what the legacy database itself says for the same definition. Checks hold the two against each
--        other and forget the legacy side; a run that publishes now keeps it, row by row, so that every figure can be computed
--        on it for any window and scope, a median too. Readers learn by which run and which checks a number came to be published.
-- Locks: none that matter; every object is new. Nothing is kept before the next run that looks at what is published; it looks at
--        everything, because the definitions in bi have changed.

CREATE TABLE etl.witnessed_submission_facts (
    legacy_key            text COLLATE "C" NOT NULL,
    community_slug        text,
    submitted_at          timestamptz,
    effective_takedown_at timestamptz,
    hours_to_takedown     numeric
) WITH (autovacuum_vacuum_scale_factor = 0.1);
COMMENT ON TABLE etl.witnessed_submission_facts IS 'What the witness of submission_facts said of each row when a run last published: see etl.witness_readings.';
COMMENT ON COLUMN etl.witnessed_submission_facts.legacy_key IS 'The key of the legacy row that a run looks at, and replaces all that was said of it.';
CREATE INDEX witnessed_submission_facts_legacy_key_idx ON etl.witnessed_submission_facts (legacy_key);
-- No index on times: every load would pay for it, and the few who ask read a million of these rows in a tenth of a second.

CREATE TABLE etl.witnessed_report_facts (
    legacy_key     text COLLATE "C" NOT NULL,
    community_slug text,
    reported_at    timestamptz
) WITH (autovacuum_vacuum_scale_factor = 0.1);
COMMENT ON TABLE etl.witnessed_report_facts IS 'What the witness of report_facts said, likewise.';
COMMENT ON COLUMN etl.witnessed_report_facts.legacy_key IS 'The key of the report''s post: a run looks at posts, with all their reports.';
CREATE INDEX witnessed_report_facts_legacy_key_idx ON etl.witnessed_report_facts (legacy_key);

CREATE TABLE etl.witness_readings (
    dataset text        NOT NULL,
    run_id  bigint      NOT NULL,
    as_of   timestamptz NOT NULL,
    CONSTRAINT witness_readings_pkey PRIMARY KEY (dataset),
    CONSTRAINT witness_readings_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id)
);
COMMENT ON TABLE etl.witness_readings IS 'Of which datasets the kept rows are whole, by which run. A dataset is missing where its witness does not say enough.';
COMMENT ON COLUMN etl.witness_readings.as_of IS 'When the snapshot of the legacy database was taken, by its clock.';

CREATE VIEW bi.legacy_submission_facts WITH (security_barrier = true) AS
SELECT community_slug, submitted_at, effective_takedown_at, hours_to_takedown
FROM etl.witnessed_submission_facts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.legacy_submission_facts IS 'What the legacy database said of submissions, of those that the scope of this transaction may see.';

CREATE VIEW bi.legacy_report_facts WITH (security_barrier = true) AS
SELECT community_slug, reported_at
FROM etl.witnessed_report_facts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.legacy_report_facts IS 'What the legacy database said of reports, of those that the scope of this transaction may see.';

CREATE VIEW bi.legacy_readings WITH (security_barrier = true) AS
SELECT dataset, run_id, as_of
FROM etl.witness_readings
WHERE (SELECT bi.scope_is_set());
COMMENT ON VIEW bi.legacy_readings IS 'When, and by which run, the legacy database said what is kept of it.';

-- That a run was, and when, may be known to whoever may see any of its rows; how many rows it moved tells of others' too.
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
COMMENT ON VIEW bi.run_summaries IS 'Runs; how many rows they moved is for a scope that sees all.';

-- What a check holds is for everybody; what it found names communities and their values.
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
COMMENT ON VIEW bi.check_summaries IS 'Checks and how they came out; what they found is for a scope that sees all.';

GRANT SELECT ON
    bi.legacy_submission_facts, bi.legacy_report_facts, bi.legacy_readings, bi.run_summaries, bi.check_summaries
    TO plumbline_bi;
