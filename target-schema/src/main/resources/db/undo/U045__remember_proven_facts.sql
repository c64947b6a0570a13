-- Undoes V045: what was proven of facts.
-- Loses:  the proofs: every look at everything looks at all facts, and asks the witnesses for all that they say.
-- Keeps:  facts, rows, keys and the results of checks. Of runs that relied on proofs it says that they looked at everything.
-- Locks:  ACCESS EXCLUSIVE on etl.proven_facts, etl.examinations and etl.witness_readings, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '045' THEN
        RAISE EXCEPTION 'V045 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

COMMENT ON TABLE etl.proven_content IS 'Rows that were found to be what the mapping makes of their legacy rows, as they were then.';
COMMENT ON COLUMN etl.proven_content.bundle_hash IS 'Of the row in the id map with its content_hash, and of the mapped columns of every table of the bundle; other mappings and rules give other numbers. NULL once the row is removed from the target.';
COMMENT ON COLUMN etl.proven_content.document_hash IS 'Of the kept raw row, which stays when the row is removed.';

UPDATE etl.examinations SET coverage = 'everything' WHERE coverage = 'unproven';
ALTER TABLE etl.examinations
    DROP CONSTRAINT examinations_coverage_is_known,
    ADD CONSTRAINT examinations_coverage_is_known CHECK (coverage IN ('everything', 'changes'));
COMMENT ON COLUMN etl.examinations.coverage IS 'everything; or changes: what could have changed since the run before, which went through the same checks.';

ALTER TABLE etl.witness_readings DROP COLUMN kept_hash;
DROP TABLE etl.proven_facts;

DELETE FROM etl.flyway_schema_history WHERE version = '045';
COMMIT;
