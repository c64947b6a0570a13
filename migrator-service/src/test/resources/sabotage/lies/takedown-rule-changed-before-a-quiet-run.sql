-- lie: Somebody changed the takedown rule in the database, and the next run finds nothing new to look at
-- then: quiet delta
-- caught-by: removed_posts_parity month=2025-10, community=lyon
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN report_taken_down_at;
