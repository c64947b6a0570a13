-- Undoes V034: takedowns by ranges of hours.
-- Loses:  these sums; applied again, V034 counts them.
-- Keeps:  every other sum.
-- Locks:  ACCESS EXCLUSIVE on mv_submission_facts, for an instant.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '034' THEN
        RAISE EXCEPTION 'V034 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP VIEW IF EXISTS bi.takedown_hours;
DROP INDEX IF EXISTS bi.submission_facts_side_takedown_bucket_idx;
DROP INDEX IF EXISTS bi.mv_submission_facts_takedown_bucket_idx;
-- Quoted, because clients that split scripts take the END of a CASE for that of the function.
DO $undo$
BEGIN
    EXECUTE $function$
CREATE OR REPLACE FUNCTION bi.metrics_of(fact bi.submission_facts_published)
    RETURNS TABLE (
        metric text, counted_at timestamptz, community_id bigint, community_slug text,
        dimension text, dimension_value text, platform text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        counted.metric, counted.counted_at, (fact).community_id, (fact).community_slug,
        split.dimension, split.dimension_value, split.platform
    FROM (
        VALUES
            ('submissions', (fact).submitted_at),
            ('removed_of_submitted', CASE WHEN (fact).effective_takedown_at IS NOT NULL THEN (fact).submitted_at END),
            ('removed_posts', (fact).effective_takedown_at),
            ('removed_posts.' || (fact).takedown_source, (fact).effective_takedown_at)
    ) AS counted (metric, counted_at)
    CROSS JOIN (
        VALUES ('', '', ''), ('platform_detail', (fact).platform_detail, (fact).platform)
    ) AS split (dimension, dimension_value, platform)
    WHERE counted.metric IS NOT NULL AND counted.counted_at IS NOT NULL;
END
$function$;
END
$undo$;
DROP FUNCTION IF EXISTS bi.takedown_bucket(numeric);

DELETE FROM bi.dashboard_metrics_hourly WHERE dimension = 'hours_to_takedown';
DELETE FROM bi.dashboard_metrics_daily WHERE dimension = 'hours_to_takedown';
DELETE FROM bi.dashboard_metrics_hourly_rollup WHERE dimension = 'hours_to_takedown';
DELETE FROM bi.dashboard_metrics_daily_rollup WHERE dimension = 'hours_to_takedown';

DELETE FROM etl.flyway_schema_history WHERE version = '034';
COMMIT;
