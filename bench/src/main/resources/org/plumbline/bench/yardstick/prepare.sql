-- The same tables as in core, with the same constraints and indexes, and the legacy tables in the same database,
-- because a plain statement cannot read from another one. Raw documents are not part of the yardstick.
CREATE SCHEMA yardstick;
CREATE SCHEMA yardstick_legacy;

-- With another search path, foreign keys would name their tables without the schema that is replaced below.
SET search_path = pg_catalog;

DO $$
DECLARE
    object record;
BEGIN
    FOR object IN SELECT tablename AS name FROM pg_tables WHERE schemaname = 'core' AND tablename <> 'legacy_documents' LOOP
        EXECUTE format('CREATE TABLE yardstick.%I (LIKE core.%I INCLUDING ALL)', object.name, object.name);
    END LOOP;
    -- INCLUDING ALL leaves out foreign keys.
    FOR object IN
        SELECT pg_class.relname, pg_constraint.conname, pg_get_constraintdef(pg_constraint.oid) AS definition
        FROM pg_constraint
        JOIN pg_class ON pg_class.oid = pg_constraint.conrelid
        WHERE pg_constraint.contype = 'f'
            AND pg_constraint.connamespace = 'core'::regnamespace
            AND pg_class.relname <> 'legacy_documents'
    LOOP
        EXECUTE format(
            'ALTER TABLE yardstick.%I ADD CONSTRAINT %I %s',
            object.relname, object.conname, replace(object.definition, ' core.', ' yardstick.'));
    END LOOP;
END
$$;

RESET search_path;
