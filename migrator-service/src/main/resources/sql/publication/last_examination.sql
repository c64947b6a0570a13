-- Which checks the last publication of a pipeline went through. By induction all its content is right by them.
SELECT fingerprint
FROM etl.examinations
WHERE pipeline = ?
ORDER BY run_id DESC
LIMIT 1;
