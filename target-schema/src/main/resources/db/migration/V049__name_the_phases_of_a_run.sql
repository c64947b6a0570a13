-- Why:   a run has one phase more: upkeep, in which readers have the content and what later runs go by follows it. Services read
--        phases by name, so one that nobody knows must not come in.
-- Locks: ACCESS EXCLUSIVE on etl.runs and etl.run_phases while their rows are read, a few for each run.

ALTER TABLE etl.runs
    ADD CONSTRAINT runs_phase_is_known CHECK (phase IN ('preflight', 'load', 'publication', 'upkeep', 'done'));
ALTER TABLE etl.run_phases
    ADD CONSTRAINT run_phases_phase_is_known CHECK (phase IN ('preflight', 'load', 'publication', 'upkeep', 'done'));
COMMENT ON COLUMN etl.run_phases.phase IS 'upkeep: readers have the content, and what later runs go by follows it. Until V049 that counted as publication.';
