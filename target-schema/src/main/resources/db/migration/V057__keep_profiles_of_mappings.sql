-- Why:   a column that no metric measures can be mapped to nothing without any number telling. Runs that look at everything profile
--        every mapped column on both sides, and whoever asks about such a run later sees what it saw.
-- Locks: none that matter; the table is new. Old services keep working.

CREATE TABLE etl.mapping_profiles (
    run_id  bigint   NOT NULL,
    place   smallint NOT NULL,
    profile jsonb    NOT NULL,
    CONSTRAINT mapping_profiles_pkey PRIMARY KEY (run_id, place),
    CONSTRAINT mapping_profiles_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id) ON DELETE CASCADE
);
COMMENT ON TABLE etl.mapping_profiles IS 'The values of each mapped column, of the legacy row and of the target; only the last few runs that looked at everything have them.';
COMMENT ON COLUMN etl.mapping_profiles.place IS 'In the order of the definition, from 0.';
COMMENT ON COLUMN etl.mapping_profiles.profile IS 'As GET /api/v1/runs/{id}/mapping gives it.';
