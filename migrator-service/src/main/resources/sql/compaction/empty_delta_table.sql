-- Takes away what the materialized view shows by now. Rows that were published since this transaction began are not seen by it, and
-- stay. Its statistics are made later: readers who still see all rows would plan as if there were none.
DELETE FROM {delta};
