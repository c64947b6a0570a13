-- Undoes V008: the read model of applications.
-- Loses:  what was published of it, and when. It can be made again; the record of earlier publications cannot.
-- Keeps:  the tables of recruiting. Runs that published it no longer name a publication: its number will be given again.
-- Then:   once V008 is applied again, start a full run: nothing counts as published before.
-- Locks:  ACCESS EXCLUSIVE on the read model.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '008' THEN
        RAISE EXCEPTION 'V008 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.application_summary;
DROP MATERIALIZED VIEW IF EXISTS bi.application_summary_mv;
DROP VIEW IF EXISTS bi.application_summary_live;
DROP FUNCTION IF EXISTS bi.location (text, text, text);

UPDATE etl.runs
SET publication_version = NULL
WHERE publication_version IS NOT NULL
    AND pipeline IN (
        SELECT publishing.pipeline
        FROM bi.publications
        JOIN etl.runs AS publishing USING (run_id)
        WHERE publications.dataset = 'application_summary'
    );
DELETE FROM bi.publications WHERE dataset = 'application_summary';

DELETE FROM etl.flyway_schema_history WHERE version = '008';
COMMIT;
