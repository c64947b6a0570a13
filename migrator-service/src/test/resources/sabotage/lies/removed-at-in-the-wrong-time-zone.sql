-- lie: removed_at, which is UTC, is read as the time of a clock in Toronto
-- then: reconcile
-- caught-by: median_hours_to_takedown_parity month=2025-10, community=lyon
-- on: target
CREATE OR REPLACE FUNCTION bi.effective_takedown_at(report_taken_down_at timestamptz, removed_at timestamptz)
    RETURNS timestamptz LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(report_taken_down_at, (removed_at AT TIME ZONE 'UTC') AT TIME ZONE 'America/Toronto');
