-- Undoes V040: what facts count for, told without lists of their values.
-- Loses:  nothing but time; the functions count as before.
-- Keeps:  everything else.
-- Locks:  none that matter.

BEGIN;
SET LOCAL ROLE plumbline_migrator;
SET LOCAL lock_timeout = '10s';
LOCK TABLE etl.flyway_schema_history;
DO $$
DECLARE
    latest text := (SELECT max(version) FROM etl.flyway_schema_history);
BEGIN
    IF latest IS DISTINCT FROM '040' THEN
        RAISE EXCEPTION 'V040 cannot be undone: the latest applied version is %', coalesce('V' || latest, 'none')
            USING HINT = 'Versions are undone one at a time, from the latest one down.';
    END IF;
END
$$;

-- Quoted, because clients that split scripts take the end of a function's statement for that of the function.
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
END
$function$;
    EXECUTE $function$
CREATE OR REPLACE FUNCTION bi.metrics_of(fact bi.report_facts_published)
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
END
$function$;
    EXECUTE $function$
CREATE OR REPLACE FUNCTION bi.metrics_of(fact bi.application_summary_published)
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
END
$function$;
END
$undo$;

DELETE FROM etl.flyway_schema_history WHERE version = '040';
COMMIT;
