-- Why:   check results decide whether a run may publish. Also what the checks rely on: accepted differences, rows already verified,
--        and the definition of each database object.
-- Locks: none that matter; every object is new.

CREATE TABLE etl.check_results (
    check_result_id bigint  GENERATED ALWAYS AS IDENTITY,
    run_id          bigint  NOT NULL,
    check_id        text    NOT NULL,
    kind            text    NOT NULL,
    severity        text    NOT NULL,
    outcome         text    NOT NULL,
    description     text    NOT NULL,
    expected        numeric,
    actual          numeric,
    message         text    NOT NULL,
    failing_rows    jsonb   NOT NULL,
    duration_ms     bigint  NOT NULL,
    tolerance       text    NOT NULL DEFAULT '0',
    failing         bigint  NOT NULL DEFAULT 0,
    fingerprint     text,
    acceptance_id   bigint,
    CONSTRAINT check_results_pkey PRIMARY KEY (check_result_id),
    CONSTRAINT check_results_run_id_check_id_key UNIQUE (run_id, check_id),
    CONSTRAINT check_results_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT check_results_kind_check CHECK (kind IN ('structural', 'semantic')),
    CONSTRAINT check_results_severity_check CHECK (severity IN ('critical', 'warning')),
    CONSTRAINT check_results_outcome_check CHECK (outcome IN ('passed', 'warned', 'accepted', 'failed')),
    CONSTRAINT check_results_accepted_by_an_acceptance CHECK ((outcome = 'accepted') = (acceptance_id IS NOT NULL))
);
COMMENT ON COLUMN etl.check_results.failing_rows IS 'The first 20, each with its identifying columns.';
COMMENT ON COLUMN etl.check_results.tolerance IS 'How many failing rows are allowed: a number of rows, or a share of those checked.';
COMMENT ON COLUMN etl.check_results.fingerprint IS 'Hash of all failing rows; NULL if the check could not run.';
CREATE INDEX check_results_check_id_idx ON etl.check_results (check_id, run_id DESC);

-- Somebody can accept a known difference, with a reason, so that it no longer blocks publication.
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
COMMENT ON TABLE etl.check_acceptances IS 'Known differences that somebody has accepted. Rows are never deleted, only revoked.';
COMMENT ON COLUMN etl.check_acceptances.run_id IS 'The run whose result was accepted.';
COMMENT ON COLUMN etl.check_acceptances.fingerprint IS
    'Hash of all failing rows: other rows, or more of them, are not accepted.';
CREATE UNIQUE INDEX check_acceptances_in_force_key ON etl.check_acceptances (pipeline, check_id, fingerprint)
    WHERE revoked_at IS NULL AND valid_until IS NULL;
CREATE INDEX check_acceptances_check_id_idx ON etl.check_acceptances (check_id, acceptance_id);

-- Verifying every field of millions of rows takes minutes. A row is skipped while it has the fingerprint that it was verified with.
CREATE TABLE etl.row_fingerprints (
    kind        text   NOT NULL,
    key         bigint NOT NULL,
    fingerprint bigint NOT NULL,
    CONSTRAINT row_fingerprints_pkey PRIMARY KEY (kind, key)
) WITH (fillfactor = 90);
COMMENT ON TABLE etl.row_fingerprints IS 'Rows and facts that the checks have verified, by the row versions at that time.';
COMMENT ON COLUMN etl.row_fingerprints.kind IS
    'content of SOURCE.ENTITY: the rows loaded from a legacy row; facts of DATASET: a fact and its base rows.';
COMMENT ON COLUMN etl.row_fingerprints.key IS 'The new key of the row, or the key of the fact.';
COMMENT ON COLUMN etl.row_fingerprints.fingerprint IS
    'Hash of all row versions (xmin), of the published row for facts, and of the checks'' version.';

-- Detects views and functions that were changed manually. migrator-service records all definitions after migrating;
-- each run compares the database with them.
CREATE TABLE etl.installed_definitions (
    kind        text NOT NULL,
    name        text NOT NULL,
    definition  text NOT NULL,
    stored_form text NOT NULL,
    CONSTRAINT installed_definitions_pkey PRIMARY KEY (kind, name)
);
COMMENT ON TABLE etl.installed_definitions IS 'The definition of each object in these schemas after the migrations.';
COMMENT ON COLUMN etl.installed_definitions.definition IS 'As PostgreSQL prints it, with schema-qualified names.';
COMMENT ON COLUMN etl.installed_definitions.stored_form IS
    'Hash of its form in the system catalogs, which stays the same if a PostgreSQL update prints definitions differently.';

CREATE TABLE etl.definition_recordings (
    recording_id bigint      GENERATED ALWAYS AS IDENTITY,
    migrations   text        NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT definition_recordings_pkey PRIMARY KEY (recording_id)
);
COMMENT ON TABLE etl.definition_recordings IS 'When the definitions were recorded.';
COMMENT ON COLUMN etl.definition_recordings.migrations IS 'Hash of the migrations applied at that time, and when they were.';
