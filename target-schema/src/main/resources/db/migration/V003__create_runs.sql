-- Why:   the history of runs: who started each one, what it did per entity, how long each phase took, how it ended.
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
    failure_cause       text,
    CONSTRAINT runs_pkey PRIMARY KEY (run_id),
    CONSTRAINT runs_mode_check CHECK (mode IN ('delta', 'full', 'reconcile')),
    CONSTRAINT runs_state_check CHECK (state IN ('running', 'succeeded', 'refused', 'failed')),
    CONSTRAINT runs_phase_is_known CHECK (phase IN ('preflight', 'load', 'publication', 'maintenance', 'done')),
    CONSTRAINT runs_finished_at_iff_not_running CHECK ((state = 'running') = (finished_at IS NULL)),
    CONSTRAINT runs_error_iff_not_good CHECK ((state IN ('refused', 'failed')) = (error IS NOT NULL)),
    CONSTRAINT runs_failure_cause_is_known CHECK (failure_cause IN ('source', 'publication', 'other')),
    CONSTRAINT runs_failure_cause_only_where_failed CHECK (failure_cause IS NULL OR state = 'failed')
);
COMMENT ON COLUMN etl.runs.state IS 'refused: the data was loaded, but a critical check, or too many quarantined rows, blocked its publication.';
COMMENT ON COLUMN etl.runs.publication_version IS
    'The publication with this run''s data; an earlier one if the run changed nothing.';
COMMENT ON COLUMN etl.runs.failure_cause IS
    'Where a failed run stopped: source, if it could not be read; publication, if the data was already loaded; other. NULL '
    'counts as other.';
CREATE INDEX runs_pipeline_idx ON etl.runs (pipeline, run_id DESC);

CREATE TABLE etl.run_entities (
    run_id      bigint      NOT NULL,
    entity      text        NOT NULL,
    expected    bigint      NOT NULL,
    read        bigint      NOT NULL DEFAULT 0,
    written     bigint      NOT NULL DEFAULT 0,
    unchanged   bigint      NOT NULL DEFAULT 0,
    quarantined bigint      NOT NULL DEFAULT 0,
    deleted     bigint      NOT NULL DEFAULT 0,
    strategy    text,
    missing     bigint      NOT NULL DEFAULT 0,
    mended      bigint      NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL DEFAULT now(),
    finished_at timestamptz,
    CONSTRAINT run_entities_pkey PRIMARY KEY (run_id, entity),
    CONSTRAINT run_entities_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT run_entities_every_row_read_is_accounted_for CHECK (read = written + unchanged + quarantined),
    CONSTRAINT run_entities_strategy_check CHECK (strategy IN ('whole', 'cursor', 'exhaustive', 'compare'))
);
COMMENT ON COLUMN etl.run_entities.expected IS 'Rows in the source snapshot at the start.';
COMMENT ON COLUMN etl.run_entities.strategy IS
    'How changed rows were found: whole, all rows; cursor, by the cursor column; exhaustive, by each row''s transaction id; '
    'compare, by keys and hashes.';
COMMENT ON COLUMN etl.run_entities.missing IS 'Rows that the source no longer has, whatever the delete policy does with them.';
COMMENT ON COLUMN etl.run_entities.deleted IS 'How many of the missing rows were deleted or marked as deleted.';
COMMENT ON COLUMN etl.run_entities.mended IS
    'Rows that a comparison of keys and hashes found missing or different, and that were written.';

CREATE TABLE etl.run_phases (
    run_phase_id bigint      GENERATED ALWAYS AS IDENTITY,
    run_id       bigint      NOT NULL,
    phase        text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT run_phases_pkey PRIMARY KEY (run_phase_id),
    CONSTRAINT run_phases_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT run_phases_phase_is_known CHECK (phase IN ('preflight', 'load', 'publication', 'maintenance', 'done')),
    CONSTRAINT run_phases_end_after_they_start CHECK (finished_at >= started_at)
);
COMMENT ON COLUMN etl.run_phases.phase IS 'maintenance: the content is published; what a refresh replaced is vacuumed.';
COMMENT ON COLUMN etl.run_phases.finished_at IS 'NULL while the run is in this phase.';
CREATE INDEX run_phases_run_id_idx ON etl.run_phases (run_id);

-- Every replica of migrator-service runs the schedule. The one that takes the turn starts the job; the others skip it.
CREATE TABLE etl.turns (
    job       text        NOT NULL,
    taken_for timestamptz NOT NULL,
    CONSTRAINT turns_pkey PRIMARY KEY (job)
);
COMMENT ON TABLE etl.turns IS 'The last turn of each scheduled job that a replica has taken.';
COMMENT ON COLUMN etl.turns.taken_for IS
    'The scheduled time, if the schedule is a cron expression; the time of the turn, if it is an interval.';
