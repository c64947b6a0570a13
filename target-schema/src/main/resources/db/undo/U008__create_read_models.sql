-- Undoes V008: the read models and their shared functions.
-- Loses:  the published content. Applied again, V008 fills the read models from the base tables without checks.
-- Keeps:  the base tables.
-- Locks:  ACCESS EXCLUSIVE on the read models.

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
DROP VIEW IF EXISTS bi.application_summary_published;
DROP TABLE bi.application_summary_delta;
DROP MATERIALIZED VIEW IF EXISTS bi.application_summary_mv;
DROP VIEW IF EXISTS bi.application_summary_live;
DROP FUNCTION IF EXISTS bi.location(text, text, text);

DROP VIEW IF EXISTS bi.report_facts;
DROP VIEW IF EXISTS bi.report_facts_published;
DROP TABLE bi.report_facts_delta;
DROP MATERIALIZED VIEW IF EXISTS bi.mv_report_facts;
DROP VIEW IF EXISTS bi.report_facts_live;

DROP VIEW IF EXISTS bi.submission_facts;
DROP VIEW IF EXISTS bi.submission_facts_published;
DROP TABLE bi.submission_facts_delta;
DROP MATERIALIZED VIEW IF EXISTS bi.mv_submission_facts;
DROP VIEW IF EXISTS bi.submission_facts_live;

DROP FUNCTION IF EXISTS bi.schema_serves_from();
DROP FUNCTION IF EXISTS bi.schema_version();
DROP FUNCTION IF EXISTS bi.scope_communities();
DROP FUNCTION IF EXISTS bi.scope_sees_all();
DROP FUNCTION IF EXISTS bi.scope_is_set();
DROP FUNCTION IF EXISTS bi.scope();
DROP FUNCTION IF EXISTS bi.takedown_source(timestamptz, timestamptz);
DROP FUNCTION IF EXISTS bi.effective_takedown_at(timestamptz, timestamptz);

DELETE FROM etl.flyway_schema_history WHERE version = '008';
COMMIT;
