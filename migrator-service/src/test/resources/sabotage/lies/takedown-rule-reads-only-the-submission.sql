-- lie: The takedown rule reads only the submission; what the report flow took down is not there
-- then: reconcile
-- caught-by: removed_posts_parity month=2025-10
-- caught-by: takedowns_have_their_source legacy_id=*, takedown_source=report_flow
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN removed_at;
