-- Only the last few runs of a pipeline keep what they saw. Parameters: a run of the pipeline, how many keep it.
DELETE FROM etl.mapping_profiles
WHERE run_id IN (
    SELECT runs.run_id
    FROM etl.runs
    WHERE runs.pipeline = (SELECT this_run.pipeline FROM etl.runs AS this_run WHERE this_run.run_id = ?)
        AND EXISTS (SELECT FROM etl.mapping_profiles AS kept WHERE kept.run_id = runs.run_id)
    ORDER BY runs.run_id DESC
    OFFSET ?
);
