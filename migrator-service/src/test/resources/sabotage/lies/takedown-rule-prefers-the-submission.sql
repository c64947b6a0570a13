-- lie: Where both are there, the removal of the post decides and not the report
-- then: reconcile
-- caught-by: median_hours_to_takedown_parity month=2026-08, community=paris
-- caught-by: takedowns_have_their_source legacy_id=45, takedown_source=report_flow
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(removed_at, report_taken_down_at);
