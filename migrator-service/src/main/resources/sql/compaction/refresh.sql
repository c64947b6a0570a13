-- Shows the base tables as this transaction sees them, which are what is published where no change waits. Readers go on reading the
-- rows of before until it commits.
REFRESH MATERIALIZED VIEW CONCURRENTLY {view};
