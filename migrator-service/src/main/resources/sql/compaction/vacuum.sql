-- Frees what a compaction has replaced, outside of its transaction. The statistics of the delta table follow, now that nobody reads
-- its old rows.
VACUUM (ANALYZE) {delta}, {view};
