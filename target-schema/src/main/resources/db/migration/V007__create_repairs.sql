-- Why:   a repair recomputes fields of existing rows. Each changed row is recorded before and after, so that a repair can be explained
--        and reverted.
-- Locks: none that matter; every object is new.

CREATE TABLE etl.repairs (
    repair_run_id   bigint      GENERATED ALWAYS AS IDENTITY,
    repair          text        NOT NULL,
    pipeline        text        NOT NULL,
    repaired_table  text        NOT NULL,
    key_column      text        NOT NULL,
    columns         text[]      NOT NULL,
    state           text        NOT NULL,
    requested_by    text        NOT NULL,
    reason          text,
    started_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    checked         bigint,
    failing         bigint,
    refused         bigint,
    figures_before  jsonb,
    figures_after   jsonb,
    last_run_id     bigint,
    reverted_by     text,
    revert_reason   text,
    reverted_at     timestamptz,
    rows_reverted   bigint,
    rows_left       bigint,
    CONSTRAINT repairs_pkey PRIMARY KEY (repair_run_id),
    CONSTRAINT repairs_state_check CHECK (state IN ('previewed', 'applied', 'reverted')),
    CONSTRAINT repairs_change_has_a_reason CHECK ((state = 'previewed') = (reason IS NULL)),
    CONSTRAINT repairs_change_follows_a_run CHECK ((state = 'previewed') = (last_run_id IS NULL)),
    CONSTRAINT repairs_revert_is_whole CHECK (
        (state = 'reverted') = (reverted_by IS NOT NULL)
        AND (state = 'reverted') = (revert_reason IS NOT NULL)
        AND (state = 'reverted') = (reverted_at IS NOT NULL)
        AND (state = 'reverted') = (rows_reverted IS NOT NULL)
        AND (state = 'reverted') = (rows_left IS NOT NULL)
    )
);
COMMENT ON TABLE etl.repairs IS 'Previews and applied repairs, and whether they were reverted.';
COMMENT ON COLUMN etl.repairs.columns IS
    'The columns of repaired_table that were recomputed; a revert resets these, even if the repair''s file has changed since.';
COMMENT ON COLUMN etl.repairs.refused IS 'Rows left unchanged, because today''s rules reject their raw document.';
COMMENT ON COLUMN etl.repairs.figures_before IS
    'Key figures, and row counts by the deciding columns, read in the same transaction as the change.';
COMMENT ON COLUMN etl.repairs.last_run_id IS
    'The pipeline''s newest run when rows were last changed, by the repair or its revert; 0 if there was none. A later run has '
    'to publish the change.';
COMMENT ON COLUMN etl.repairs.rows_left IS
    'Rows that the revert left unchanged, because they had been changed since.';
CREATE INDEX repairs_repair_idx ON etl.repairs (repair, repair_run_id DESC);
CREATE INDEX repairs_pipeline_idx ON etl.repairs (pipeline, last_run_id);

CREATE TABLE etl.repair_rows (
    repair_run_id bigint NOT NULL,
    new_id        bigint NOT NULL,
    legacy_id     text   NOT NULL,
    before_image  jsonb  NOT NULL,
    after_image   jsonb  NOT NULL,
    outcome       text,
    found_image   jsonb,
    CONSTRAINT repair_rows_pkey PRIMARY KEY (repair_run_id, new_id),
    CONSTRAINT repair_rows_repair_run_id_fkey FOREIGN KEY (repair_run_id) REFERENCES etl.repairs (repair_run_id),
    CONSTRAINT repair_rows_outcome_check CHECK (outcome IN ('reverted', 'changed', 'gone')),
    CONSTRAINT repair_rows_found_iff_changed CHECK ((found_image IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'changed'))
);
COMMENT ON COLUMN etl.repair_rows.before_image IS 'The columns before the repair, as text, in UTC.';
COMMENT ON COLUMN etl.repair_rows.outcome IS
    'What a revert did: reverted; changed or gone, if it left the row alone because something else had changed or deleted it. '
    'NULL if not reverted.';
COMMENT ON COLUMN etl.repair_rows.found_image IS 'What a revert found if it differed from after_image.';
