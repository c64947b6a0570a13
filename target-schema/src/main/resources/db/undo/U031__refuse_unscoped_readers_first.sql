-- Undoes V031: readers without a scope are refused row by row again.
-- Loses:  no row.
-- Keeps:  everything; checks of delta runs take longer.
-- Locks:  ACCESS EXCLUSIVE on the scoped views, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '031' THEN
        RAISE EXCEPTION 'V031 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE OR REPLACE VIEW bi.submission_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.submission_facts_published
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

CREATE OR REPLACE VIEW bi.report_facts WITH (security_barrier = true) AS
SELECT *
FROM bi.report_facts_published
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);

DELETE FROM etl.flyway_schema_history WHERE version = '031';
COMMIT;
