-- What the facts that will change count for until now.
CREATE TEMPORARY TABLE counted_before_submission_facts ON COMMIT DROP AS
SELECT *
FROM bi.submission_counts
WHERE submission_id = ANY (ARRAY(SELECT fact_key FROM changed_submission_facts));
