-- Why:   each publication changes some sums of every hour, day and proof that it touches, in tables that were filled in one go: the
--        new version of a row found no room on its page, and went to another one with an entry in each index.
-- Locks: SHARE UPDATE EXCLUSIVE, briefly; what is there stays as it is, pages written from now on have the room.

ALTER TABLE bi.dashboard_metrics_hourly SET (fillfactor = 90);
ALTER TABLE bi.dashboard_metrics_daily SET (fillfactor = 90);
ALTER TABLE bi.dashboard_metrics_hourly_rollup SET (fillfactor = 90);
ALTER TABLE bi.dashboard_metrics_daily_rollup SET (fillfactor = 90);
ALTER TABLE etl.proven_facts SET (fillfactor = 90);
ALTER TABLE etl.proven_content SET (fillfactor = 90);
