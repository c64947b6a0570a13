-- lie: Whatever is published counts as checked
-- then: delta
-- caught-by: definitions_as_installed kind=function, name=bi.is_checked(text)
-- on: target
CREATE OR REPLACE FUNCTION bi.is_checked(published text)
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp RETURN true;
