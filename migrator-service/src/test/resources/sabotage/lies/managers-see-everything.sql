-- lie: Whoever has a scope sees every community
-- then: delta
-- caught-by: definitions_as_installed kind=function, name=bi.scope_sees_all()
-- caught-by: readers_see_what_was_checked relation=submission_facts
-- on: target
CREATE OR REPLACE FUNCTION bi.scope_sees_all()
    RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE RETURN bi.scope() IS NOT NULL;
