-- Why:   dashboards ask for sums over days; adding up facts for each of them costs what the window holds. Each publication keeps
--        these sums per hour and per day, of whatever age, by what it takes away and what it adds.
-- Locks: none that matter; every object is new. Filling the buckets reads what is published once.

-- What a published row counts for, and when: the one definition that publications, rebuilds and checks share. The total has
-- an empty dimension; platform says to which group the service belongs.
CREATE FUNCTION bi.metrics_of(fact bi.submission_facts_published)
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
END;

CREATE FUNCTION bi.metrics_of(fact bi.report_facts_published)
    RETURNS TABLE (
        metric text, counted_at timestamptz, community_id bigint, community_slug text,
        dimension text, dimension_value text, platform text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        'reports' AS metric, (fact).reported_at, (fact).community_id, (fact).community_slug,
        split.dimension, split.dimension_value, split.platform
    FROM (
        VALUES ('', '', ''), ('platform_detail', (fact).platform_detail, (fact).platform)
    ) AS split (dimension, dimension_value, platform);
END;

CREATE FUNCTION bi.metrics_of(fact bi.application_summary_published)
    RETURNS TABLE (
        metric text, counted_at timestamptz, community_id bigint, community_slug text,
        dimension text, dimension_value text, platform text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        'applications' AS metric, (fact).created_at, NULL::bigint AS community_id, NULL::text AS community_slug,
        split.dimension, split.dimension_value, '' AS platform
    FROM (
        VALUES ('', ''), ('status', (fact).application_status), ('company', coalesce((fact).company_name, ''))
    ) AS split (dimension, dimension_value);
END;

CREATE TABLE bi.dashboard_metrics_hourly (
    metric_hour     timestamptz NOT NULL,
    dataset         text        NOT NULL,
    metric          text        NOT NULL,
    community_id    bigint,
    community_slug  text,
    dimension       text        NOT NULL,
    dimension_value text        NOT NULL,
    platform        text        NOT NULL,
    value           numeric     NOT NULL,
    CONSTRAINT dashboard_metrics_hourly_key UNIQUE NULLS NOT DISTINCT
        (dataset, metric, dimension, metric_hour, community_id, community_slug, dimension_value, platform)
);
COMMENT ON TABLE bi.dashboard_metrics_hourly IS 'What is published, counted by hours in UTC; rows of 0 are left out.';
COMMENT ON COLUMN bi.dashboard_metrics_hourly.dataset IS 'submission_facts, with its reports, or application_summary.';
COMMENT ON COLUMN bi.dashboard_metrics_hourly.dimension IS 'Empty for the total.';
COMMENT ON COLUMN bi.dashboard_metrics_hourly.platform IS 'The group that a service belongs to; empty for other dimensions.';
CREATE INDEX dashboard_metrics_hourly_metric_hour_idx ON bi.dashboard_metrics_hourly (metric_hour);

CREATE TABLE bi.dashboard_metrics_daily (
    metric_date     date    NOT NULL,
    dataset         text    NOT NULL,
    metric          text    NOT NULL,
    community_id    bigint,
    community_slug  text,
    dimension       text    NOT NULL,
    dimension_value text    NOT NULL,
    platform        text    NOT NULL,
    value           numeric NOT NULL,
    CONSTRAINT dashboard_metrics_daily_key UNIQUE NULLS NOT DISTINCT
        (dataset, metric, dimension, metric_date, community_id, community_slug, dimension_value, platform)
);
COMMENT ON TABLE bi.dashboard_metrics_daily IS 'What is published, counted by days in UTC; rows of 0 are left out.';
CREATE INDEX dashboard_metrics_daily_metric_date_idx ON bi.dashboard_metrics_daily (metric_date);

-- What each published row counts for: added up, what the buckets have to hold.
CREATE VIEW bi.dashboard_metrics_counted AS
SELECT 'submission_facts' AS dataset, counts.*
FROM bi.submission_facts_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts
UNION ALL
SELECT 'submission_facts', counts.*
FROM bi.report_facts_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts
UNION ALL
SELECT 'application_summary', counts.*
FROM bi.application_summary_published AS facts
CROSS JOIN LATERAL bi.metrics_of(facts) AS counts;

CREATE VIEW bi.dashboard_metrics_defined AS
SELECT
    date_trunc('hour', counted_at, 'UTC') AS metric_hour,
    dataset,
    metric,
    community_id,
    community_slug,
    dimension,
    dimension_value,
    platform,
    count(*)::numeric AS value
FROM bi.dashboard_metrics_counted
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;

-- The days of a dataset from a day on, up to another one; NULL for as long as there are any.
CREATE FUNCTION bi.rebuild_dashboard_metrics(rebuilt text, first_day date, end_day date)
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
COMMENT ON FUNCTION bi.rebuild_dashboard_metrics IS 'Counts the published content of some days anew; gives how many daily buckets they have.';
REVOKE EXECUTE ON FUNCTION bi.rebuild_dashboard_metrics(text, date, date) FROM PUBLIC;

-- For plumbline_bi: the buckets of the communities that the transaction may see, and applications to whoever sees all.
CREATE VIEW bi.metrics_hourly WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_hourly
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);
COMMENT ON VIEW bi.metrics_hourly IS 'The hourly buckets that the scope of this transaction may see.';

CREATE VIEW bi.metrics_daily WITH (security_barrier = true) AS
SELECT *
FROM bi.dashboard_metrics_daily
WHERE (SELECT bi.scope_sees_all())
    OR community_slug = ANY ((SELECT bi.scope_communities())::text[]);
COMMENT ON VIEW bi.metrics_daily IS 'The daily buckets that the scope of this transaction may see.';

GRANT SELECT ON bi.metrics_hourly, bi.metrics_daily TO plumbline_bi;

SELECT bi.rebuild_dashboard_metrics('submission_facts', NULL, NULL), bi.rebuild_dashboard_metrics('application_summary', NULL, NULL);
