-- What a profile of application_summary counts by month, and by what.
SELECT 'applications' AS measure, 'status' AS dimension;
