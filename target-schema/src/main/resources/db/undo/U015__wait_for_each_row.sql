-- Undoes V015: a row waits for each row of an entity that it refers to.
-- Loses:  of a row that waits for several rows of one entity, all waits but one.
-- Keeps:  the others. The rows that lose a wait lose their content hash, so that a full run loads them again.
-- Locks:  ACCESS EXCLUSIVE on etl.waiting_references, for an instant.
-- Then:   apply it again, and start a full run: it finds what was lost.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '015' THEN
        RAISE EXCEPTION 'V015 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

WITH lost AS (
    DELETE FROM etl.waiting_references
    USING etl.waiting_references AS other
    WHERE other.source = waiting_references.source
        AND other.entity = waiting_references.entity
        AND other.legacy_id = waiting_references.legacy_id
        AND other.referred_entity = waiting_references.referred_entity
        AND other.referred_legacy_id < waiting_references.referred_legacy_id
    RETURNING waiting_references.source, waiting_references.entity, waiting_references.legacy_id
)
UPDATE etl.id_map
SET content_hash = ''
FROM lost
WHERE lost.source = id_map.source AND lost.entity = id_map.entity AND lost.legacy_id = id_map.legacy_id;

ALTER TABLE etl.waiting_references
    DROP CONSTRAINT waiting_references_pkey,
    ADD CONSTRAINT waiting_references_pkey PRIMARY KEY (source, entity, legacy_id, referred_entity);

DELETE FROM etl.flyway_schema_history WHERE version = '015';
COMMIT;
