-- Which checks a run has had, and what the one of mapped values said; no row before its checks. Parameters: check, run.
SELECT
    max(message) FILTER (WHERE is_asked) AS message,
    bool_or(fingerprint IS NOT NULL) FILTER (WHERE is_asked) AS is_carried_out
FROM (
    SELECT message, fingerprint, check_id = ? AS is_asked
    FROM etl.check_results
    WHERE run_id = ?
) AS results
HAVING count(*) > 0
