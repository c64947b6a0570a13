-- Undoes V006: what delta and reconcile runs remember.
-- Loses:  checkpoints: the next run reads everything. Keys and raw documents of rows that the target no longer holds: before
--         V006 a key means that its row is there. Marks of deletion: such rows count again until a newer migrator finds
--         them missing again. Requests for another attempt. Waiting rows whose document jsonb cannot hold, such as one
--         with an escaped NUL: a run finds them again. How the rows of earlier runs were found, and how many were missing.
-- Keeps:  every row of core, every key of one, runs with their counts, every other row in quarantine. Rows that were taken
--         without a reference are forgotten by their content, so that the next run takes them again.
-- Locks:  ACCESS EXCLUSIVE on the tables named; the quarantine is rewritten.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '006' THEN
        RAISE EXCEPTION 'V006 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE core.reports DROP COLUMN deleted_at;
ALTER TABLE core.submissions DROP COLUMN deleted_at;
ALTER TABLE core.communities DROP COLUMN deleted_at;

COMMENT ON COLUMN etl.run_entities.deleted IS NULL;
ALTER TABLE etl.run_entities
    DROP CONSTRAINT run_entities_strategy_check,
    DROP COLUMN strategy,
    DROP COLUMN missing,
    DROP COLUMN mended,
    DROP COLUMN started_at,
    DROP COLUMN finished_at;

DROP TABLE etl.checkpoints;

-- No hash is empty: the row counts as changed.
UPDATE etl.id_map
SET content_hash = ''
FROM etl.waiting_references
WHERE waiting_references.source = id_map.source
    AND waiting_references.entity = id_map.entity
    AND waiting_references.legacy_id = id_map.legacy_id;
DROP TABLE etl.waiting_references;

DELETE FROM etl.quarantine WHERE NOT pg_input_is_valid(document::text, 'jsonb');
DROP INDEX IF EXISTS etl.quarantine_waiting_idx;
ALTER TABLE etl.quarantine
    DROP CONSTRAINT quarantine_waits_for_a_whole_key,
    DROP COLUMN waits_for_entity,
    DROP COLUMN waits_for_legacy_id,
    DROP COLUMN first_seen_at,
    DROP COLUMN last_seen_at,
    DROP COLUMN retry_requested_at,
    DROP COLUMN retry_requested_by,
    ALTER COLUMN document TYPE jsonb USING document::jsonb;

DELETE FROM core.legacy_documents
USING etl.id_map
WHERE id_map.source = legacy_documents.source
    AND id_map.entity = legacy_documents.entity
    AND id_map.legacy_id = legacy_documents.legacy_id
    AND NOT id_map.held;
DELETE FROM etl.id_map WHERE NOT held;

ALTER TABLE core.legacy_documents
    ADD CONSTRAINT legacy_documents_run_id_fkey FOREIGN KEY (run_id) REFERENCES etl.runs (run_id);
ALTER TABLE etl.id_map
    DROP COLUMN held,
    DROP COLUMN missing_since,
    ADD CONSTRAINT id_map_first_run_id_fkey FOREIGN KEY (first_run_id) REFERENCES etl.runs (run_id),
    ADD CONSTRAINT id_map_last_run_id_fkey FOREIGN KEY (last_run_id) REFERENCES etl.runs (run_id);

DELETE FROM etl.flyway_schema_history WHERE version = '006';
COMMIT;
