-- Why:   checks of a delta run look at what may have changed since everything was looked at. They may do so only where an
--        unbroken chain of publications went through the same checks, so each publication says what its own were.
-- Locks: none that matter; the table is new. The first run afterwards looks at everything.

CREATE TABLE etl.examinations (
    run_id      bigint NOT NULL,
    pipeline    text   NOT NULL,
    coverage    text   NOT NULL,
    fingerprint text   NOT NULL,
    CONSTRAINT examinations_pkey PRIMARY KEY (run_id),
    CONSTRAINT examinations_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT examinations_coverage_is_known CHECK (coverage IN ('everything', 'changes'))
);
COMMENT ON TABLE etl.examinations IS 'What the checks of each run that was published looked at.';
COMMENT ON COLUMN etl.examinations.coverage IS 'everything; or changes: what could have changed since the run before, which went through the same checks.';
COMMENT ON COLUMN etl.examinations.fingerprint IS 'Differs where the pipeline, its witnesses, its checks or the platform rules do.';
CREATE INDEX examinations_pipeline_idx ON etl.examinations (pipeline, run_id);
