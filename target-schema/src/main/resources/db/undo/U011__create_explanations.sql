-- Undoes V011: the explanations of numbers.
-- Loses:  the legacy reference, the rules that derived columns, and the profiles of mapped columns.
-- Keeps:  runs, their check results, rows and raw documents.
-- Locks:  ACCESS EXCLUSIVE on the views and tables, for an instant.
-- Then:   once V011 is applied again, the next run with a full check fills the tables.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '011' THEN
        RAISE EXCEPTION 'V011 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.annotations;
DROP VIEW IF EXISTS bi.submission_documents;
DROP VIEW IF EXISTS bi.submission_reports;
DROP VIEW IF EXISTS bi.submission_bundles;
DROP TABLE etl.mapping_profiles;
DROP VIEW IF EXISTS bi.field_rules;
DROP TABLE etl.field_rules;
DROP VIEW IF EXISTS bi.check_summaries;
DROP VIEW IF EXISTS bi.run_summaries;
DROP VIEW IF EXISTS bi.legacy_readings;
DROP VIEW IF EXISTS bi.legacy_report_facts;
DROP VIEW IF EXISTS bi.legacy_submission_facts;
DROP TABLE etl.reference_readings;
DROP TABLE etl.reference_report_facts;
DROP TABLE etl.reference_submission_facts;

DELETE FROM etl.flyway_schema_history WHERE version = '011';
COMMIT;
