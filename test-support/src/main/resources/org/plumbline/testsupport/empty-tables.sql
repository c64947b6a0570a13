-- Empties tables without firing triggers or checking references; the tables that refer to them should be emptied as
-- well. Small tables are emptied by DELETE, because TRUNCATE creates new files for each table and index, which takes
-- longer than deleting a few rows.
DO $$
DECLARE
    written regclass;
BEGIN
    PERFORM set_config('session_replication_role', 'replica', true);
    FOREACH written IN ARRAY CAST('{{tables}}' AS regclass[]) LOOP
        IF pg_relation_size(written) > 1024 * 1024 THEN
            EXECUTE format('TRUNCATE %s CASCADE', written);
        ELSE
            EXECUTE format('DELETE FROM %s', written);
        END IF;
    END LOOP;
    PERFORM set_config('session_replication_role', 'origin', true);
END
$$;
