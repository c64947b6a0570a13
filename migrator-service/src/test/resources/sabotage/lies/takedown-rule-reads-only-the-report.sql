-- lie: The takedown rule reads only the report; the removals of the old workflow are not there
-- then: reconcile
-- caught-by: removed_posts_parity month=2025-10, community=lyon
-- caught-by: removal_rate_parity month=2025-10, community=lyon
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN report_taken_down_at;
