-- Nothing can be kept of a dataset. Not TRUNCATE, for which readers would wait until the publication ends.
DELETE FROM etl.reference_{dataset};
