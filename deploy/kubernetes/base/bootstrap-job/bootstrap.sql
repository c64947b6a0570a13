-- Prepares an empty target database: the three services' roles, the schemas, and who may do what.
-- Tables, and grants on them, come from the migrations, which run as plumbline_migrator.
--
-- Who:    a superuser, connected to the target database. Idempotent: run it again after changing it.
-- How:    psql -v ON_ERROR_STOP=1 -d plumbline \
--           -c "SET bootstrap.plumbline_migrator_password = '…'" \
--           -c "SET bootstrap.plumbline_bi_password = '…'" \
--           -c "SET bootstrap.plumbline_catalog_password = '…'" \
--           -f bootstrap.sql
--         A password that is not set is left as it is: where another way of logging in is used, set none.
-- Locks:  only catalog rows, for an instant.

-- Roles belong to the server, not to the database: a second target database on it shares them.
DO $$
DECLARE
    role_name text;
    role_password text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['plumbline_migrator', 'plumbline_bi', 'plumbline_catalog'] LOOP
        BEGIN
            EXECUTE format(
                'CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS', role_name);
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL; -- exists, or is being made by another bootstrap
        END;

        role_password := nullif(current_setting('bootstrap.' || role_name || '_password', true), '');
        IF role_password IS NOT NULL THEN
            EXECUTE format('ALTER ROLE %I PASSWORD %L', role_name, role_password);
        END IF;

        -- Documented statements name read models without their schema.
        EXECUTE format(
            'ALTER ROLE %I IN DATABASE %I SET search_path = bi, core, recruiting', role_name, current_database());
    END LOOP;
END
$$;

-- Checks of a run read what readers read, as bi-service does: with its rights alone, and less than the migrator's own.
DO $$
BEGIN
    IF NOT pg_has_role('plumbline_migrator', 'plumbline_bi', 'SET') THEN
        GRANT plumbline_bi TO plumbline_migrator WITH INHERIT FALSE, SET TRUE;
    END IF;
EXCEPTION
    WHEN unique_violation OR SQLSTATE 'XX000' THEN NULL; -- another bootstrap has just done so
END
$$;

-- The database: nobody but the three, and temporary tables only where loading needs them.
DO $$
BEGIN
    EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
    EXECUTE format(
        'GRANT CONNECT ON DATABASE %I TO plumbline_migrator, plumbline_bi, plumbline_catalog', current_database());
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO plumbline_migrator', current_database());

    -- For everybody else who may connect, an administrator above all.
    EXECUTE format('ALTER DATABASE %I SET search_path = bi, core, recruiting', current_database());
    EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'UTC');
END
$$;

-- Nothing of ours lives in public, so nothing of anybody's should.
REVOKE ALL ON SCHEMA public FROM PUBLIC;

CREATE SCHEMA IF NOT EXISTS core AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS recruiting AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS etl AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS bi AUTHORIZATION plumbline_migrator;
CREATE SCHEMA IF NOT EXISTS catalog AUTHORIZATION plumbline_catalog;

COMMENT ON SCHEMA core IS 'The normalised moderation model, and the raw legacy documents';
COMMENT ON SCHEMA recruiting IS 'Companies, jobs and applications, with the legacy column names';
COMMENT ON SCHEMA etl IS 'Runs, checkpoints, key maps, quarantine, checks, repairs';
COMMENT ON SCHEMA bi IS 'Read models and their publications; the views here are what the bi-service may read';
COMMENT ON SCHEMA catalog IS 'Metric definitions and their versions';

-- The bi-service reads scoped views, all of which are here. Which ones, the migrations say.
GRANT USAGE ON SCHEMA bi TO plumbline_bi;
