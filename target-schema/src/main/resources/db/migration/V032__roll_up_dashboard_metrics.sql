-- Why:   whoever sees every community asks for sums over all of them: adding up those of each community costs as much as
--        counting the facts. Rollups leave the community out. What the sums cannot answer - parts of an hour, medians - is read
--        from the facts by indexes alone.
-- Locks: ACCESS EXCLUSIVE on the materialized views while their index is made again; the rest is new.

CREATE TABLE bi.dashboard_metrics_hourly_rollup (
    metric_hour     timestamptz NOT NULL,
    dataset         text        NOT NULL,
    metric          text        NOT NULL,
    dimension       text        NOT NULL,
    dimension_value text        NOT NULL,
    platform        text        NOT NULL,
    value           numeric     NOT NULL,
    CONSTRAINT dashboard_metrics_hourly_rollup_pkey PRIMARY KEY
        (dataset, dimension, metric_hour, metric, dimension_value, platform)
);
COMMENT ON TABLE bi.dashboard_metrics_hourly_rollup IS 'dashboard_metrics_hourly over all communities.';

CREATE TABLE bi.dashboard_metrics_daily_rollup (
    metric_date     date    NOT NULL,
    dataset         text    NOT NULL,
    metric          text    NOT NULL,
    dimension       text    NOT NULL,
    dimension_value text    NOT NULL,
    platform        text    NOT NULL,
    value           numeric NOT NULL,
    CONSTRAINT dashboard_metrics_daily_rollup_pkey PRIMARY KEY
        (dataset, dimension, metric_date, metric, dimension_value, platform)
);
COMMENT ON TABLE bi.dashboard_metrics_daily_rollup IS 'dashboard_metrics_daily over all communities.';

-- The days of a dataset from a day on, up to another one; NULL for as long as there are any.
CREATE FUNCTION bi.roll_up_dashboard_metrics(rebuilt text, first_day date, end_day date)
    RETURNS void
    LANGUAGE sql VOLATILE
    SET search_path = pg_catalog, pg_temp
BEGIN ATOMIC
    DELETE FROM bi.dashboard_metrics_hourly_rollup
    WHERE dataset = rebuilt
        AND metric_hour >= coalesce(first_day, '-infinity'::date)::timestamp AT TIME ZONE 'UTC'
        AND metric_hour < coalesce(end_day, 'infinity'::date)::timestamp AT TIME ZONE 'UTC';
    DELETE FROM bi.dashboard_metrics_daily_rollup
    WHERE dataset = rebuilt
        AND metric_date >= coalesce(first_day, '-infinity'::date) AND metric_date < coalesce(end_day, 'infinity'::date);

    INSERT INTO bi.dashboard_metrics_hourly_rollup
    SELECT metric_hour, dataset, metric, dimension, dimension_value, platform, sum(value)
    FROM bi.dashboard_metrics_hourly
    WHERE dataset = rebuilt
        AND metric_hour >= coalesce(first_day, '-infinity'::date)::timestamp AT TIME ZONE 'UTC'
        AND metric_hour < coalesce(end_day, 'infinity'::date)::timestamp AT TIME ZONE 'UTC'
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 2, 4, 1, 3, 5, 6;
    INSERT INTO bi.dashboard_metrics_daily_rollup
    SELECT metric_date, dataset, metric, dimension, dimension_value, platform, sum(value)
    FROM bi.dashboard_metrics_daily
    WHERE dataset = rebuilt
        AND metric_date >= coalesce(first_day, '-infinity'::date) AND metric_date < coalesce(end_day, 'infinity'::date)
    GROUP BY 1, 2, 3, 4, 5, 6
    ORDER BY 2, 4, 1, 3, 5, 6;
END;
COMMENT ON FUNCTION bi.roll_up_dashboard_metrics IS 'Adds the sums of some days up over all communities anew.';
REVOKE EXECUTE ON FUNCTION bi.roll_up_dashboard_metrics(text, date, date) FROM PUBLIC;

-- As before, and the rollups and statistics with it.
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
    PERFORM bi.roll_up_dashboard_metrics(rebuilt, first_day, end_day);
    IF first_day IS NULL AND end_day IS NULL THEN
        -- For the checks that follow in the same transaction: autovacuum comes later.
        ANALYZE
            bi.dashboard_metrics_hourly, bi.dashboard_metrics_daily,
            bi.dashboard_metrics_hourly_rollup, bi.dashboard_metrics_daily_rollup;
    END IF;
    RETURN buckets;
END
$$;

-- For plumbline_bi: sums over all communities are for whoever sees all of them.
CREATE VIEW bi.metrics_hourly_rollup WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_hourly_rollup
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.metrics_hourly_rollup IS 'The hourly sums over all communities, for a scope that sees all.';

CREATE VIEW bi.metrics_daily_rollup WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_daily_rollup
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.metrics_daily_rollup IS 'The daily sums over all communities, for a scope that sees all.';

-- What single facts count for, for spans shorter than an hour: the times that have indexes, and what bi.metrics_of says.
CREATE VIEW bi.submission_metrics WITH (security_barrier = true) AS
SELECT facts.submitted_at, facts.effective_takedown_at, counts.*
FROM bi.submission_facts_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR facts.community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.submission_metrics IS 'What each submission counts for that the scope of this transaction may see.';

CREATE VIEW bi.report_metrics WITH (security_barrier = true) AS
SELECT facts.reported_at, counts.*
FROM bi.report_facts_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts
WHERE (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR facts.community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.report_metrics IS 'What each report counts for that the scope of this transaction may see.';

CREATE VIEW bi.application_metrics WITH (security_barrier = true) AS
SELECT facts.created_at, counts.*
FROM bi.application_summary_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts
WHERE (SELECT bi.scope_sees_all());
COMMENT ON VIEW bi.application_metrics IS 'What each application counts for, for a scope that sees all.';

GRANT SELECT ON
    bi.metrics_hourly_rollup, bi.metrics_daily_rollup, bi.submission_metrics, bi.report_metrics, bi.application_metrics
    TO plumbline_bi;

-- A median needs every takedown of a window: read from the index alone.
DROP INDEX bi.mv_submission_facts_effective_takedown_at_idx;
CREATE INDEX mv_submission_facts_effective_takedown_at_idx
    ON bi.mv_submission_facts (effective_takedown_at)
    INCLUDE (hours_to_takedown, community_slug, platform_detail, submission_id)
    WHERE effective_takedown_at IS NOT NULL;

SELECT
    bi.roll_up_dashboard_metrics('submission_facts', NULL, NULL),
    bi.roll_up_dashboard_metrics('application_summary', NULL, NULL);
