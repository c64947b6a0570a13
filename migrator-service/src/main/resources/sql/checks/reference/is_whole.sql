-- Whether what is kept of a dataset is all that was said.
SELECT count(*) FROM etl.reference_readings WHERE dataset = ?;
