-- Undoes V043: facts of new hashtags and categories are looked for again.
-- Loses:  nothing.
-- Keeps:  everything.
-- Locks:  SHARE ROW EXCLUSIVE on core.hashtags and core.categories for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '043' THEN
        RAISE EXCEPTION 'V043 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

CREATE TRIGGER trigger_invalidate_facts_hashtags_insert
    AFTER INSERT ON core.hashtags
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT
    EXECUTE FUNCTION bi.mark_changed_facts(
        'submission_facts',
        'hashtag_id, tag',
        'SELECT submission_id FROM core.submission_hashtags JOIN changed USING (hashtag_id)');
CREATE TRIGGER trigger_invalidate_facts_categories_insert
    AFTER INSERT ON core.categories
    REFERENCING NEW TABLE AS new_rows
    FOR EACH STATEMENT
    EXECUTE FUNCTION bi.mark_changed_facts(
        'submission_facts',
        'category_id, name',
        'SELECT submission_id FROM core.submission_categories JOIN changed USING (category_id)');

DELETE FROM etl.flyway_schema_history WHERE version = '043';
COMMIT;
