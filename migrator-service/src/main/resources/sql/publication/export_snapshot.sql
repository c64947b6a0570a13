-- The name under which another session can see what this transaction sees of what others have committed.
SELECT pg_export_snapshot();
