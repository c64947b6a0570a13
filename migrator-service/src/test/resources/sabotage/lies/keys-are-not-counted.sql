-- lie: The triggers that count keys count nothing
-- then: delta
-- caught-by: definitions_as_installed kind=function, name=etl.count_keys()
-- on: target
CREATE OR REPLACE FUNCTION etl.count_keys()
    RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$ BEGIN RETURN NULL; END $$;
