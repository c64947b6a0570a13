-- lie: Moments lost their time of day
-- then: reconcile
-- caught-by: median_hours_to_takedown_parity month=2025-10, community=lyon
-- on: target
UPDATE core.submissions SET submitted_at = date_trunc('day', submitted_at, 'UTC');
