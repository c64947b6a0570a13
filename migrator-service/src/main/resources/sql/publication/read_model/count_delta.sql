-- Rows that are published beside the materialized view.
SELECT count(*) FROM {delta};
