-- Why:   what the migration remembers: runs, old and new keys, rows it could not take, what its checks found.
-- Locks: none that matter; every object is new.

CREATE TABLE etl.runs (
    run_id              bigint      GENERATED ALWAYS AS IDENTITY,
    pipeline            text        NOT NULL,
    mode                text        NOT NULL,
    state               text        NOT NULL,
    phase               text        NOT NULL,
    requested_by        text        NOT NULL,
    started_at          timestamptz NOT NULL,
    finished_at         timestamptz,
    publication_version bigint,
    error               text,
    CONSTRAINT runs_pkey PRIMARY KEY (run_id),
    CONSTRAINT runs_mode_check CHECK (mode IN ('delta', 'full', 'reconcile')),
    CONSTRAINT runs_state_check CHECK (state IN ('running', 'succeeded', 'refused', 'failed')),
    CONSTRAINT runs_finished_at_iff_not_running CHECK ((state = 'running') = (finished_at IS NULL)),
    CONSTRAINT runs_error_iff_not_good CHECK ((state IN ('refused', 'failed')) = (error IS NOT NULL))
);
COMMENT ON COLUMN etl.runs.state IS 'refused: the data was moved, but a critical check kept it from being published.';
COMMENT ON COLUMN etl.runs.publication_version IS 'The publication that holds what this run found; an earlier one where nothing had changed.';
CREATE INDEX runs_pipeline_idx ON etl.runs (pipeline, run_id DESC);

CREATE TABLE etl.run_entities (
    run_id      bigint NOT NULL,
    entity      text   NOT NULL,
    expected    bigint NOT NULL,
    read        bigint NOT NULL DEFAULT 0,
    written     bigint NOT NULL DEFAULT 0,
    unchanged   bigint NOT NULL DEFAULT 0,
    quarantined bigint NOT NULL DEFAULT 0,
    deleted     bigint NOT NULL DEFAULT 0,
    CONSTRAINT run_entities_pkey PRIMARY KEY (run_id, entity),
    CONSTRAINT run_entities_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT run_entities_every_row_read_is_accounted_for CHECK (read = written + unchanged + quarantined)
);
COMMENT ON COLUMN etl.run_entities.expected IS 'Rows in the source snapshot when the entity was started.';

CREATE TABLE etl.id_map (
    source       text   NOT NULL,
    entity       text   NOT NULL,
    legacy_id    text   NOT NULL,
    new_id       bigint NOT NULL,
    content_hash bytea  NOT NULL,
    first_run_id bigint NOT NULL,
    last_run_id  bigint NOT NULL,
    CONSTRAINT id_map_pkey PRIMARY KEY (source, entity, legacy_id),
    CONSTRAINT id_map_entity_new_id_key UNIQUE (entity, new_id),
    CONSTRAINT id_map_first_run_id_fkey FOREIGN KEY (first_run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT id_map_last_run_id_fkey FOREIGN KEY (last_run_id) REFERENCES etl.runs (run_id)
);
COMMENT ON COLUMN etl.id_map.content_hash IS 'SHA-256 of the raw legacy row when it was last written: an equal row is not written again.';
COMMENT ON COLUMN etl.id_map.last_run_id IS 'The run that last wrote the row.';

CREATE TABLE core.legacy_documents (
    source      text        NOT NULL,
    entity      text        NOT NULL,
    legacy_id   text        NOT NULL,
    document    jsonb       NOT NULL,
    run_id      bigint      NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT legacy_documents_pkey PRIMARY KEY (source, entity, legacy_id),
    CONSTRAINT legacy_documents_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id)
);
COMMENT ON TABLE core.legacy_documents IS 'The raw legacy row of each row taken, so that every rule can be replayed without the source.';

CREATE TABLE etl.quarantine (
    quarantine_id bigint      GENERATED ALWAYS AS IDENTITY,
    source        text        NOT NULL,
    entity        text        NOT NULL,
    legacy_id     text        NOT NULL,
    document      jsonb       NOT NULL,
    field         text        NOT NULL,
    rule          text        NOT NULL,
    reason        text        NOT NULL,
    attempts      integer     NOT NULL DEFAULT 1,
    first_run_id  bigint      NOT NULL,
    last_run_id   bigint      NOT NULL,
    resolved_at   timestamptz,
    CONSTRAINT quarantine_pkey PRIMARY KEY (quarantine_id),
    CONSTRAINT quarantine_source_entity_legacy_id_key UNIQUE (source, entity, legacy_id),
    CONSTRAINT quarantine_first_run_id_fkey FOREIGN KEY (first_run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT quarantine_last_run_id_fkey FOREIGN KEY (last_run_id) REFERENCES etl.runs (run_id)
);
COMMENT ON COLUMN etl.quarantine.resolved_at IS 'When a later run took the row; NULL while it waits.';

CREATE TABLE etl.check_results (
    check_result_id bigint GENERATED ALWAYS AS IDENTITY,
    run_id          bigint NOT NULL,
    check_id        text   NOT NULL,
    kind            text   NOT NULL,
    severity        text   NOT NULL,
    outcome         text   NOT NULL,
    description     text   NOT NULL,
    expected        numeric,
    actual          numeric,
    message         text   NOT NULL,
    rows_at_fault   jsonb  NOT NULL,
    duration_ms     bigint NOT NULL,
    CONSTRAINT check_results_pkey PRIMARY KEY (check_result_id),
    CONSTRAINT check_results_run_id_check_id_key UNIQUE (run_id, check_id),
    CONSTRAINT check_results_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT check_results_kind_check CHECK (kind IN ('structural', 'semantic')),
    CONSTRAINT check_results_severity_check CHECK (severity IN ('critical', 'warning')),
    CONSTRAINT check_results_outcome_check CHECK (outcome IN ('passed', 'warned', 'failed'))
);
COMMENT ON COLUMN etl.check_results.rows_at_fault IS 'The first 20, each with what is needed to find it.';
