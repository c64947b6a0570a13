-- Keeps the functions, views, triggers and indexes of the read models as they are now, with what restores them.
DROP SCHEMA IF EXISTS sabotage CASCADE;
CREATE SCHEMA sabotage;

CREATE VIEW sabotage.present_definitions AS
SELECT 1 AS place, pg_get_functiondef(oid) AS definition
FROM pg_proc
WHERE pronamespace IN ('bi'::regnamespace, 'etl'::regnamespace)
UNION ALL
SELECT
    2,
    format(
        'CREATE OR REPLACE VIEW %s %s AS %s',
        oid::regclass, 'WITH (' || array_to_string(reloptions, ', ') || ')', pg_get_viewdef(oid))
FROM pg_class
WHERE relnamespace = 'bi'::regnamespace AND relkind = 'v';

-- So that definitions name the schema of everything.
SET search_path = pg_catalog;
CREATE TABLE sabotage.definitions AS TABLE sabotage.present_definitions;

CREATE VIEW sabotage.present_triggers AS
SELECT tgrelid::regclass AS base_table, tgname, pg_get_triggerdef(oid) AS definition, tgenabled
FROM pg_trigger
WHERE NOT tgisinternal AND tgname LIKE 'trigger\_invalidate%';
CREATE TABLE sabotage.triggers AS TABLE sabotage.present_triggers;

CREATE TABLE sabotage.indexes AS
SELECT indexname, indexdef
FROM pg_indexes
WHERE schemaname = 'bi';

-- Only what is another one: whoever uses a definition that is replaced has to plan anew.
CREATE FUNCTION sabotage.restore_definitions()
    RETURNS void
    LANGUAGE plpgsql
    SET search_path = pg_catalog AS $$
DECLARE
    part record;
BEGIN
    FOR part IN
        SELECT place, definition FROM sabotage.definitions
        EXCEPT
        SELECT place, definition FROM sabotage.present_definitions
        ORDER BY place
    LOOP
        EXECUTE part.definition;
    END LOOP;
    FOR part IN
        SELECT base_table, tgname, definition, present.tgenabled IS NULL AS is_gone
        FROM sabotage.triggers AS honest
        LEFT JOIN sabotage.present_triggers AS present USING (base_table, tgname, definition)
        WHERE present.tgenabled IS DISTINCT FROM honest.tgenabled
    LOOP
        IF part.is_gone THEN
            EXECUTE part.definition;
        END IF;
        EXECUTE format('ALTER TABLE %s ENABLE TRIGGER %I', part.base_table, part.tgname);
    END LOOP;
    FOR part IN
        SELECT indexname
        FROM pg_indexes
        WHERE schemaname = 'bi' AND indexname NOT IN (SELECT indexname FROM sabotage.indexes)
    LOOP
        EXECUTE format('DROP INDEX bi.%I', part.indexname);
    END LOOP;
    FOR part IN
        SELECT indexdef
        FROM sabotage.indexes
        WHERE indexname NOT IN (SELECT indexname FROM pg_indexes WHERE schemaname = 'bi')
    LOOP
        EXECUTE part.indexdef;
    END LOOP;
END
$$;

-- What the runs wrote of themselves stays, and what they have published beside the materialized views.
CREATE FUNCTION sabotage.take_lie_out()
    RETURNS void
    LANGUAGE plpgsql AS $$
BEGIN
    PERFORM sabotage.restore_definitions();
    PERFORM remembered.put_rows_back(
        '{etl.runs, etl.run_phases, etl.run_entities, etl.check_results, etl.mapping_profiles, etl.checked_runs,
          bi.publications, bi.submission_facts_delta, bi.report_facts_delta, bi.application_summary_delta,
          bi.submission_rollup, bi.application_rollup}');
    -- No trigger has seen these rows come back; and rollups are not what a run publishes from here on, but what it changes.
    INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts'), ('application_summary');
    PERFORM bi.rebuild_dashboard_metrics(dataset, NULL, NULL) FROM bi.pending_changes WHERE fact_key IS NULL;
END
$$;
