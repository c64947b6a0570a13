-- Undoes V049: the phase upkeep.
-- Loses:  which part of a run's publication came after readers had the content.
-- Keeps:  every phase and its time; upkeep counts as publication, so that an image without V049 can read the runs.
-- Locks:  ACCESS EXCLUSIVE on etl.runs and etl.run_phases, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '049' THEN
        RAISE EXCEPTION 'V049 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

ALTER TABLE etl.runs DROP CONSTRAINT IF EXISTS runs_phase_is_known;
ALTER TABLE etl.run_phases DROP CONSTRAINT IF EXISTS run_phases_phase_is_known;
UPDATE etl.runs SET phase = 'publication' WHERE phase = 'upkeep';
UPDATE etl.run_phases SET phase = 'publication' WHERE phase = 'upkeep';
COMMENT ON COLUMN etl.run_phases.phase IS NULL;

DELETE FROM etl.flyway_schema_history WHERE version = '049';
COMMIT;
