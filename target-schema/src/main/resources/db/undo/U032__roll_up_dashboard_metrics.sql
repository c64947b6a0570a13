-- Undoes V032: rollups of the sums over all communities, and the metrics of single facts.
-- Loses:  the rollups; applied again, V032 adds the sums up.
-- Keeps:  what is published, and the sums by community.
-- Locks:  ACCESS EXCLUSIVE on mv_submission_facts while an index is made again.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '032' THEN
        RAISE EXCEPTION 'V032 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

DROP INDEX IF EXISTS bi.mv_submission_facts_effective_takedown_at_idx;
CREATE INDEX mv_submission_facts_effective_takedown_at_idx
    ON bi.mv_submission_facts (effective_takedown_at) WHERE effective_takedown_at IS NOT NULL;

DROP VIEW IF EXISTS bi.application_metrics;
DROP VIEW IF EXISTS bi.report_metrics;
DROP VIEW IF EXISTS bi.submission_metrics;
DROP VIEW IF EXISTS bi.metrics_daily_rollup;
DROP VIEW IF EXISTS bi.metrics_hourly_rollup;
CREATE OR REPLACE FUNCTION bi.rebuild_dashboard_metrics(rebuilt text, first_day date, end_day date)
    RETURNS bigint
    LANGUAGE plpgsql VOLATILE
    SET search_path = pg_catalog, pg_temp
    SET work_mem = '256MB'
    AS $$
DECLARE
    begins  timestamptz := coalesce(first_day, '-infinity'::date)::timestamp AT TIME ZONE 'UTC';
    ends    timestamptz := coalesce(end_day, 'infinity'::date)::timestamp AT TIME ZONE 'UTC';
    buckets bigint;
BEGIN
    DELETE FROM bi.dashboard_metrics_hourly
    WHERE dataset = rebuilt AND metric_hour >= begins AND metric_hour < ends;
    DELETE FROM bi.dashboard_metrics_daily
    WHERE dataset = rebuilt
        AND metric_date >= coalesce(first_day, '-infinity'::date) AND metric_date < coalesce(end_day, 'infinity'::date);

    -- In the order of the unique index: that of a hash would touch a page of it for each row.
    INSERT INTO bi.dashboard_metrics_hourly
    SELECT *
    FROM bi.dashboard_metrics_defined
    WHERE dataset = rebuilt AND metric_hour >= begins AND metric_hour < ends
    ORDER BY dataset, metric, dimension, metric_hour, community_id, community_slug, dimension_value, platform;
    INSERT INTO bi.dashboard_metrics_daily
    SELECT
        (metric_hour AT TIME ZONE 'UTC')::date, dataset, metric, community_id, community_slug, dimension, dimension_value,
        platform, sum(value)
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = rebuilt AND metric_hour >= begins AND metric_hour < ends
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    ORDER BY 2, 3, 6, 1, 4, 5, 7, 8;
    GET DIAGNOSTICS buckets = ROW_COUNT;
    RETURN buckets;
END
$$;
DROP FUNCTION IF EXISTS bi.roll_up_dashboard_metrics(text, date, date);
DROP TABLE bi.dashboard_metrics_daily_rollup;
DROP TABLE bi.dashboard_metrics_hourly_rollup;

DELETE FROM etl.flyway_schema_history WHERE version = '032';
COMMIT;
