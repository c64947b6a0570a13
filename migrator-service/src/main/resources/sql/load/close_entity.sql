-- The staging tables are shaped by their entity; the next one brings its own.
DROP TABLE staged_rows, changed_rows;
