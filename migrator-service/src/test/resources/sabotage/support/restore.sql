-- Makes rows, definitions and indexes again what they were when they were remembered.

-- The tables, as they are called here and there. Beside the rest, history: what runs write of themselves, and what they have
-- published beside the materialized views.
CREATE VIEW sabotage.remembered AS
SELECT
    format('%I.%I', schemaname, tablename) AS original,
    format('sabotage.%I', schemaname || '.' || tablename) AS copy,
    schemaname || '.' || tablename IN
        ('etl.runs', 'etl.run_phases', 'etl.run_entities', 'etl.check_results', 'etl.mapping_profiles', 'etl.checked_runs',
         'bi.publications', 'bi.submission_facts_delta', 'bi.report_facts_delta', 'bi.application_summary_delta',
         'bi.submission_rollup', 'bi.application_rollup') AS is_history
FROM pg_tables
WHERE to_regclass(format('sabotage.%I', schemaname || '.' || tablename)) IS NOT NULL;

-- Foreign keys do not matter while rows come back.
CREATE FUNCTION sabotage.restore_rows(with_history boolean)
    RETURNS void
    LANGUAGE plpgsql
    SET session_replication_role = replica AS $$
DECLARE
    part     record;
    has_rows boolean;
BEGIN
    FOR part IN SELECT original, copy FROM sabotage.remembered WHERE with_history OR NOT is_history LOOP
        -- Many a table is empty here and there.
        EXECUTE format('SELECT EXISTS (TABLE %s) OR EXISTS (TABLE %s)', part.original, part.copy) INTO has_rows;
        IF has_rows THEN
            EXECUTE format('DELETE FROM %s', part.original);
            EXECUTE format('INSERT INTO %s OVERRIDING SYSTEM VALUE TABLE %s', part.original, part.copy);
        END IF;
    END LOOP;
    -- No trigger has seen these rows come back; and rollups are not what a run publishes from here on, but what it changes.
    IF NOT with_history THEN
        INSERT INTO bi.pending_changes (dataset) VALUES ('submission_facts'), ('application_summary');
        PERFORM bi.rebuild_dashboard_metrics(dataset, NULL, NULL) FROM bi.pending_changes WHERE fact_key IS NULL;
    END IF;
END
$$;

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

-- All of it, what readers see included.
CREATE FUNCTION sabotage.restore_everything()
    RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    part record;
BEGIN
    PERFORM sabotage.restore_definitions();
    PERFORM sabotage.restore_rows(true);
    FOR part IN SELECT matviewname FROM pg_matviews WHERE schemaname = 'bi' LOOP
        EXECUTE format('REFRESH MATERIALIZED VIEW bi.%I', part.matviewname);
    END LOOP;
    -- In other files now, and nobody's doing.
    UPDATE etl.checked_runs SET content_files = etl.content_files();
END
$$;
