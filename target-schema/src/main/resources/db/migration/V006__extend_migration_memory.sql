-- Why:   delta and reconcile runs: where each entity's reading has got to, which rows wait for others, which ones the
--        source no longer has. All of it moves in the transaction of the rows that it speaks of.
-- Locks: ACCESS EXCLUSIVE on etl.id_map, etl.quarantine and etl.run_entities; no table is rewritten but the quarantine.

-- A key is kept for ever; the row behind it is not.
ALTER TABLE etl.id_map
    ADD COLUMN held boolean NOT NULL DEFAULT true,
    ADD COLUMN missing_since timestamptz,
    -- Chunks write both ids of a run that the same transaction updates: a lookup per row would only cost.
    DROP CONSTRAINT id_map_first_run_id_fkey,
    DROP CONSTRAINT id_map_last_run_id_fkey;
COMMENT ON COLUMN etl.id_map.held IS 'Whether the target has the row. It is false for rows that were removed, whose key comes back with them.';
COMMENT ON COLUMN etl.id_map.missing_since IS 'When a run first found that the source no longer has the row; NULL while it does.';

ALTER TABLE core.legacy_documents
    DROP CONSTRAINT legacy_documents_run_id_fkey;

-- json keeps what jsonb cannot hold, such as an escaped NUL: often the very reason why a row waits here.
ALTER TABLE etl.quarantine
    ALTER COLUMN document TYPE json,
    ADD COLUMN waits_for_entity text,
    ADD COLUMN waits_for_legacy_id text,
    ADD COLUMN first_seen_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN retry_requested_at timestamptz,
    ADD COLUMN retry_requested_by text,
    ADD CONSTRAINT quarantine_waits_for_a_whole_key CHECK ((waits_for_entity IS NULL) = (waits_for_legacy_id IS NULL));
COMMENT ON COLUMN etl.quarantine.waits_for_legacy_id IS 'The row that this one refers to and that is not there; once it comes, this one is taken by itself.';
COMMENT ON COLUMN etl.quarantine.retry_requested_at IS 'An operator asked for another attempt; the next run of any mode makes it and sets this back to NULL.';
CREATE INDEX quarantine_waiting_idx ON etl.quarantine (source, waits_for_entity, waits_for_legacy_id)
    WHERE resolved_at IS NULL AND waits_for_entity IS NOT NULL;

-- Rows that were taken without a reference because the other row was not there.
CREATE TABLE etl.waiting_references (
    source             text NOT NULL,
    entity             text NOT NULL,
    legacy_id          text NOT NULL,
    referred_entity    text NOT NULL,
    referred_legacy_id text NOT NULL,
    CONSTRAINT waiting_references_pkey PRIMARY KEY (source, entity, legacy_id, referred_entity)
);
COMMENT ON TABLE etl.waiting_references IS 'Rows taken without a reference whose other end was not there; they are taken again once it comes.';
CREATE INDEX waiting_references_referred_idx
    ON etl.waiting_references (source, referred_entity, referred_legacy_id);

-- How far an entity has been read. What the next run reads follows from it: see docs/delta-loads.md.
CREATE TABLE etl.checkpoints (
    pipeline        text        NOT NULL,
    entity          text        NOT NULL,
    source_identity text        NOT NULL,
    mapping_hash    text        NOT NULL,
    snapshot_xmin   bigint      NOT NULL,
    cursor_low      timestamptz,
    source_clock    timestamptz NOT NULL,
    target_clock    timestamptz NOT NULL,
    exhaustive_xmin bigint      NOT NULL,
    exhaustive_at   timestamptz NOT NULL,
    loaded_through  text,
    takes_again     boolean     NOT NULL,
    complete        boolean     NOT NULL,
    run_id          bigint      NOT NULL,
    CONSTRAINT checkpoints_pkey PRIMARY KEY (pipeline, entity),
    CONSTRAINT checkpoints_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id),
    CONSTRAINT checkpoints_complete_iff_no_key_is_due CHECK (complete = (loaded_through IS NULL))
);
COMMENT ON COLUMN etl.checkpoints.source_identity IS 'Server, timeline and database: transaction ids mean nothing on another one.';
COMMENT ON COLUMN etl.checkpoints.snapshot_xmin IS 'Every transaction below this id had ended when the last snapshot was taken.';
COMMENT ON COLUMN etl.checkpoints.cursor_low IS 'No transaction that the last snapshot did not see has begun before this moment of the source''s clock; NULL where that cannot be known.';
COMMENT ON COLUMN etl.checkpoints.exhaustive_at IS 'When the entity was last read without relying on its cursor.';
COMMENT ON COLUMN etl.checkpoints.exhaustive_xmin IS 'The snapshot_xmin of then: rows behind the cursor are looked for from there on.';
COMMENT ON COLUMN etl.checkpoints.loaded_through IS 'The key up to which an interrupted first reading has come; NULL once it is complete.';
COMMENT ON COLUMN etl.checkpoints.takes_again IS 'An interrupted reading that takes rows again although they are unchanged, because their definition has changed.';
COMMENT ON COLUMN etl.checkpoints.mapping_hash IS 'Of the definition by which the rows were last taken; with another one, all are taken again.';

ALTER TABLE etl.run_entities
    ADD COLUMN strategy text,
    ADD COLUMN missing bigint NOT NULL DEFAULT 0,
    ADD COLUMN mended bigint NOT NULL DEFAULT 0,
    ADD COLUMN started_at timestamptz NOT NULL DEFAULT now(),
    ADD COLUMN finished_at timestamptz,
    ADD CONSTRAINT run_entities_strategy_check CHECK (strategy IN ('whole', 'cursor', 'exhaustive', 'compare'));
COMMENT ON COLUMN etl.run_entities.strategy IS 'How the rows were found: all of them; by the cursor; by every row''s transaction; by comparing keys and hashes.';
COMMENT ON COLUMN etl.run_entities.missing IS 'Rows found that the source no longer has, whatever the delete policy makes of them.';
COMMENT ON COLUMN etl.run_entities.deleted IS 'Those of them that were removed from the target or marked as deleted.';
COMMENT ON COLUMN etl.run_entities.mended IS 'Rows that a comparison of keys and hashes found to differ or to lack, and that were written.';

-- What a delete policy of tombstone sets. Read models leave such rows out.
ALTER TABLE core.communities ADD COLUMN deleted_at timestamptz;
ALTER TABLE core.submissions ADD COLUMN deleted_at timestamptz;
ALTER TABLE core.reports ADD COLUMN deleted_at timestamptz;
