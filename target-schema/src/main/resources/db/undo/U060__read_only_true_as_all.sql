-- Undoes V060: only the boolean true makes a scope one over everything.
-- Loses:  nothing. Whatever casts to true, such as 1, is taken for all again.
-- Keeps:  every row.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '060' THEN
        RAISE EXCEPTION 'V060 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION bi.scope_sees_all()
    RETURNS boolean
    LANGUAGE sql STABLE PARALLEL SAFE
    RETURN coalesce((bi.scope() ->> 'all')::boolean, false);
COMMENT ON FUNCTION bi.scope_sees_all IS NULL;

DELETE FROM etl.flyway_schema_history WHERE version = '060';
COMMIT;
