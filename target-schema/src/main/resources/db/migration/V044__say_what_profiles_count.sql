-- Why:   profiles of publications hold no estimates any more, and a sum beside the counts of each month.
-- Locks: SHARE UPDATE EXCLUSIVE on etl.publication_profiles, for an instant. Old services keep working.

COMMENT ON COLUMN etl.publication_profiles.measure IS 'What is counted: share counts facts by the values of a dimension, and all of them where there is no dimension; others count by month, or add up seconds there. A row of these without a month says that the profile has the measure.';
COMMENT ON COLUMN etl.publication_profiles.month IS 'The first day of the month in UTC; NULL for shares, and where a row only says what the profile has.';
COMMENT ON COLUMN etl.publication_profiles.row_count IS 'Exact; of measures in seconds, their sum.';
