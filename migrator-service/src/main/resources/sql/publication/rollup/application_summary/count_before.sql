-- What the facts that will change count for until now.
CREATE TEMPORARY TABLE counted_before_application_summary ON COMMIT DROP AS
SELECT *
FROM bi.application_counts
WHERE application_id = ANY (ARRAY(SELECT fact_key FROM changed_application_summary));
