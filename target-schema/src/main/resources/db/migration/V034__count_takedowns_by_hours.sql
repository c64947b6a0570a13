-- Why:   a median cannot be added up, and reading every takedown of a month for it takes longer than all other figures together.
--        Sums by ranges of hours say in which range the median is; only its takedowns are read.
-- Locks: SHARE on mv_submission_facts and its side table while an index is made of each. Published takedowns are read once.

-- The range of hours that a takedown took: eight to each doubling, so that a month's median stands among a few hundred. NULL
-- for NULL; one range for what came before its submission.
CREATE FUNCTION bi.takedown_bucket(hours numeric)
    RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN CASE WHEN hours < 0 THEN -1 ELSE floor(8 * ln(1 + hours::double precision) / ln(2::double precision))::integer END;

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
        VALUES
            ('', '', ''),
            ('platform_detail', (fact).platform_detail, (fact).platform),
            ('hours_to_takedown', bi.takedown_bucket((fact).hours_to_takedown)::text, '')
    ) AS split (dimension, dimension_value, platform)
    WHERE counted.metric IS NOT NULL
        AND counted.counted_at IS NOT NULL
        AND (
            split.dimension <> 'hours_to_takedown'
            OR (counted.metric = 'removed_posts' AND split.dimension_value IS NOT NULL)
        );
END;

CREATE INDEX mv_submission_facts_takedown_bucket_idx
    ON bi.mv_submission_facts (bi.takedown_bucket(hours_to_takedown), effective_takedown_at)
    INCLUDE (hours_to_takedown, community_slug, submission_id)
    WHERE effective_takedown_at IS NOT NULL;
CREATE INDEX submission_facts_side_takedown_bucket_idx
    ON bi.submission_facts_side (bi.takedown_bucket(hours_to_takedown), effective_takedown_at)
    WHERE effective_takedown_at IS NOT NULL;

CREATE VIEW bi.takedown_hours WITH (security_barrier = true) AS
SELECT
    community_slug,
    effective_takedown_at,
    hours_to_takedown,
    bi.takedown_bucket(hours_to_takedown) AS bucket
FROM bi.submission_facts_published
WHERE effective_takedown_at IS NOT NULL
    AND (SELECT bi.scope_is_set())
    AND (
        (SELECT bi.scope_sees_all())
        OR community_slug = ANY ((SELECT bi.scope_communities())::text[])
    );
COMMENT ON VIEW bi.takedown_hours IS 'How long each takedown took that the scope of this transaction may see, and in which range that is.';
GRANT SELECT ON bi.takedown_hours TO plumbline_bi;

INSERT INTO bi.dashboard_metrics_hourly
SELECT *
FROM bi.dashboard_metrics_defined
WHERE dataset = 'submission_facts' AND dimension = 'hours_to_takedown'
ORDER BY dataset, metric, dimension, metric_hour, community_id, community_slug, dimension_value, platform;
INSERT INTO bi.dashboard_metrics_daily
SELECT
    (metric_hour AT TIME ZONE 'UTC')::date, dataset, metric, community_id, community_slug, dimension, dimension_value, platform,
    sum(value)
FROM bi.dashboard_metrics_hourly
WHERE dimension = 'hours_to_takedown'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
INSERT INTO bi.dashboard_metrics_hourly_rollup
SELECT metric_hour, dataset, metric, dimension, dimension_value, platform, sum(value)
FROM bi.dashboard_metrics_hourly
WHERE dimension = 'hours_to_takedown'
GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO bi.dashboard_metrics_daily_rollup
SELECT metric_date, dataset, metric, dimension, dimension_value, platform, sum(value)
FROM bi.dashboard_metrics_daily
WHERE dimension = 'hours_to_takedown'
GROUP BY 1, 2, 3, 4, 5, 6;
