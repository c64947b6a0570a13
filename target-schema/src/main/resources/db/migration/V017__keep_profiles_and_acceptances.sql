-- Why:   a check can tell what changed since the last publication only if that one's shape is kept; and a difference that
--        somebody has looked at and accepted, with a reason, should not keep content from its readers for ever.
-- Locks: ACCESS EXCLUSIVE on etl.check_results and bi.dataset_freshness, for an instant; no table is rewritten. Grants
--        stay. The previous release goes on writing results: every new column has a default.

CREATE TABLE etl.publication_profiles (
    dataset   text   NOT NULL,
    version   bigint NOT NULL,
    measure   text   NOT NULL,
    month     date,
    dimension text,
    value     text,
    row_count bigint NOT NULL,
    CONSTRAINT publication_profiles_place_key
        UNIQUE NULLS NOT DISTINCT (dataset, version, measure, month, dimension, value)
);
COMMENT ON TABLE etl.publication_profiles IS 'What the content of a publication looks like from afar; only the last few publications have one.';
COMMENT ON COLUMN etl.publication_profiles.measure IS 'What is counted: share counts facts by the values of a dimension, and all of them where there is no dimension; others count by month.';
COMMENT ON COLUMN etl.publication_profiles.month IS 'The first day of the month in UTC; NULL for shares.';
COMMENT ON COLUMN etl.publication_profiles.row_count IS 'Of shares of a large dataset, an estimate from a sample.';

CREATE TABLE etl.check_acceptances (
    acceptance_id     bigint      GENERATED ALWAYS AS IDENTITY,
    pipeline          text        NOT NULL,
    check_id          text        NOT NULL,
    run_id            bigint      NOT NULL,
    fingerprint       text        NOT NULL,
    reason            text        NOT NULL,
    accepted_by       text        NOT NULL,
    accepted_at       timestamptz NOT NULL,
    valid_until       timestamptz,
    revoked_at        timestamptz,
    revoked_by        text,
    revocation_reason text,
    CONSTRAINT check_acceptances_pkey PRIMARY KEY (acceptance_id),
    CONSTRAINT check_acceptances_reason_says_something CHECK (reason ~ '\S'),
    CONSTRAINT check_acceptances_ends_after_it_begins CHECK (valid_until > accepted_at),
    CONSTRAINT check_acceptances_is_revoked_with_a_reason
        CHECK (num_nulls(revoked_at, revoked_by, revocation_reason) IN (0, 3) AND revocation_reason ~ '\S')
);
COMMENT ON TABLE etl.check_acceptances IS 'Differences that somebody has accepted. Nothing is deleted: one that is withdrawn says so.';
COMMENT ON COLUMN etl.check_acceptances.run_id IS 'The run whose result was accepted.';
COMMENT ON COLUMN etl.check_acceptances.fingerprint IS 'Of all rows that were at fault: another row, or one more, is not accepted.';
CREATE UNIQUE INDEX check_acceptances_in_force_key ON etl.check_acceptances (pipeline, check_id, fingerprint)
    WHERE revoked_at IS NULL AND valid_until IS NULL;
CREATE INDEX check_acceptances_check_id_idx ON etl.check_acceptances (check_id, acceptance_id);

ALTER TABLE etl.check_results
    ADD COLUMN tolerance text NOT NULL DEFAULT '0',
    ADD COLUMN faults bigint NOT NULL DEFAULT 0,
    ADD COLUMN fingerprint text,
    ADD COLUMN acceptance_id bigint,
    DROP CONSTRAINT check_results_outcome_check,
    ADD CONSTRAINT check_results_outcome_check CHECK (outcome IN ('passed', 'warned', 'accepted', 'failed')),
    ADD CONSTRAINT check_results_accepted_by_an_acceptance CHECK ((outcome = 'accepted') = (acceptance_id IS NOT NULL));
COMMENT ON COLUMN etl.check_results.tolerance IS 'What could have been at fault: a number of rows, or a share of those looked at.';
COMMENT ON COLUMN etl.check_results.fingerprint IS 'Of all rows at fault; NULL where the check could not be carried out.';
CREATE INDEX check_results_check_id_idx ON etl.check_results (check_id, run_id DESC);

-- Why a run was refused is said in words, to everybody, and without the values of rows.
CREATE OR REPLACE VIEW bi.dataset_freshness WITH (security_barrier = true) AS
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
    -- Which checks failed, in words: an operator sees in the checks themselves which rows. The error of a run that ended
    -- otherwise names communities, their values and the source's address: nothing for a community manager.
    CASE
        WHEN latest.state = 'refused' AND failed.checks > 0 THEN
            concat(failed.checks, CASE failed.checks WHEN 1 THEN ' check' ELSE ' checks' END, ' failed: ', failed.words)
        WHEN latest.error IS NULL OR (SELECT bi.scope_sees_all()) THEN latest.error
        WHEN latest.state = 'refused' THEN 'too many rows could not be taken; an operator can see which'
        ELSE 'it broke off; an operator can see why'
    END AS last_run_error,
    coalesce(pending.changes, 0) AS pending_changes
FROM (
    VALUES
        ('submission_facts', 'moderation', true),
        ('application_summary', 'recruiting', false)
) AS datasets (dataset, pipeline, has_communities)
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
    SELECT
        count(*) AS checks,
        string_agg(
            concat(check_results.check_id, ' (should hold: ', check_results.description, ')'),
            '; ' ORDER BY check_results.check_result_id
        ) AS words
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
WHERE (SELECT bi.scope_is_set())
    AND (datasets.has_communities OR (SELECT bi.scope_sees_all()));
