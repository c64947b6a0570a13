-- Rows that are as their run has written them are not derived again, but for a sample. Parameter: its size.
DELETE FROM as_written
WHERE key IN (SELECT key FROM as_written ORDER BY random() LIMIT ?);
ANALYZE as_written;
