-- Whether anything is kept of a dataset.
SELECT count(*) FROM (SELECT FROM etl.reference_{dataset} LIMIT 1) AS kept;
