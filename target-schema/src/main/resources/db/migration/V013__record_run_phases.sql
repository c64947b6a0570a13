-- Why:   how long each phase of a run took, and when the present one began: rates and estimates follow from it.
-- Locks: none that matter; the table is new. Runs of before have no phases.

CREATE TABLE etl.run_phases (
    run_phase_id bigint      GENERATED ALWAYS AS IDENTITY,
    run_id       bigint      NOT NULL,
    phase        text        NOT NULL,
    started_at   timestamptz NOT NULL,
    finished_at  timestamptz,
    CONSTRAINT run_phases_pkey PRIMARY KEY (run_phase_id),
    CONSTRAINT run_phases_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT run_phases_end_after_they_start CHECK (finished_at >= started_at)
);
COMMENT ON COLUMN etl.run_phases.finished_at IS 'NULL for the phase that the run is in.';
CREATE INDEX run_phases_run_id_idx ON etl.run_phases (run_id);
