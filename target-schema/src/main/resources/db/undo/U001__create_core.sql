-- Undoes V001: the moderation model.
-- Loses:  its tables, which V004 has left empty.
-- Keeps:  the schemas and their privileges.
-- Locks:  ACCESS EXCLUSIVE on the tables of core.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '001' THEN
        RAISE EXCEPTION 'V001 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP TABLE core.reports;
DROP TABLE core.submission_categories;
DROP TABLE core.categories;
DROP TABLE core.submission_hashtags;
DROP TABLE core.hashtags;
DROP TABLE core.analyses;
DROP TABLE core.submission_metadata;
DROP TABLE core.post_data;
DROP TABLE core.submissions;
DROP TABLE core.communities;

DELETE FROM etl.flyway_schema_history WHERE version = '001';
COMMIT;
