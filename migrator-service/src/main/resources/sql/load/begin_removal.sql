-- Autovacuum does not see temporary tables.
ANALYZE seen_rows;
