-- Undoes V004: the read models of submissions and reports, and the record of publications.
-- Loses:  what was published, and when. Both can be made again from core; the record of earlier publications cannot.
-- Keeps:  core and etl. Runs no longer name a publication: its number will be given again.
-- Then:   once V004 is applied again, start a full run: nothing counts as published before.
-- Locks:  ACCESS EXCLUSIVE on the read models.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '004' THEN
        RAISE EXCEPTION 'V004 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE bi.publications;
DROP MATERIALIZED VIEW IF EXISTS bi.mv_report_facts;
DROP VIEW IF EXISTS bi.report_facts_live;
DROP MATERIALIZED VIEW IF EXISTS bi.mv_submission_facts;
DROP VIEW IF EXISTS bi.submission_facts_live;

UPDATE etl.runs SET publication_version = NULL WHERE publication_version IS NOT NULL;

DELETE FROM etl.flyway_schema_history WHERE version = '004';
COMMIT;
