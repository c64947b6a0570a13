-- Readers go on reading the last content until the transaction commits.
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};
DELETE FROM {delta};
-- For the checks that follow and for the first readers: autovacuum comes later. Not the delta table: statistics have no
-- transaction, and readers who still see all of it would at once plan as if it were empty.
ANALYZE {view};
