-- lie: A report counts on the day after it was made
-- then: delta
-- caught-by: definitions_as_installed kind=function, name=bi.metrics_of(bi.report_facts_published)
-- caught-by: answers_equal_facts figure=reports, read=by facts
-- on: target
CREATE OR REPLACE FUNCTION bi.metrics_of(fact bi.report_facts_published)
    RETURNS TABLE (
        metric text, counted_at timestamptz, community_id bigint, community_slug text,
        dimension text, dimension_value text, platform text)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
BEGIN ATOMIC
    SELECT
        'reports' AS metric, (fact).reported_at + interval '1 day', (fact).community_id, (fact).community_slug,
        bucket.dimension,
        CASE bucket.dimension WHEN '' THEN '' ELSE (fact).platform_detail END,
        CASE bucket.dimension WHEN '' THEN '' ELSE (fact).platform END
    FROM (VALUES (''), ('platform_detail')) AS bucket (dimension);
END;
