-- lie: Takedowns of the report flow are shown as removals of the post, and the other way round
-- then: reconcile
-- caught-by: takedowns_have_their_source legacy_id=*, takedown_source=legacy_fallback
-- on: target
CREATE OR REPLACE FUNCTION bi.takedown_source(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE
        WHEN report_taken_down_at IS NOT NULL THEN 'legacy_fallback'
        WHEN removed_at IS NOT NULL THEN 'report_flow'
    END;
