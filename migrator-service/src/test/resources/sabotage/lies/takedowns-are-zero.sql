-- lie: Every row was copied, and still the dashboard says that nothing was taken down
-- then: reconcile
-- caught-by: zero_sentinel metric=removed_posts, span=overall, readModel=0
-- caught-by: zero_sentinel metric=median_hours_to_takedown, span=last 30 days, readModel=null
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN NULL::timestamptz;
