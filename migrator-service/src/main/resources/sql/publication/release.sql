-- Gives back what hold.sql took.
SELECT pg_advisory_unlock(hashtext(?), hashtext(?));
