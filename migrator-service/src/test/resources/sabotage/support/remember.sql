-- Keeps what a lie may touch as it is now: the rows of every table, the functions, views, triggers and indexes of the read models.
CREATE SCHEMA sabotage;

DO $$
DECLARE
    original record;
BEGIN
    FOR original IN
        SELECT schemaname, tablename
        FROM pg_tables
        WHERE schemaname IN ('core', 'etl', 'bi') AND tablename <> 'flyway_schema_history'
    LOOP
        EXECUTE format(
            'CREATE TABLE sabotage.%I AS TABLE %I.%I',
            original.schemaname || '.' || original.tablename, original.schemaname, original.tablename);
    END LOOP;
END
$$;

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
