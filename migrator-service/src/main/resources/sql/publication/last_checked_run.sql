-- Which checks the last publication of a pipeline went through, and what they looked at. By induction all its content is right by
-- them. Parameters: the identity of the source, pipeline.
SELECT
    fingerprint,
    coalesce(source_identity = ?, false) AS is_same_source,
    coalesce(content_files = etl.content_files(), false) AS has_same_files
FROM etl.checked_runs
WHERE pipeline = ?
ORDER BY run_id DESC
LIMIT 1;
