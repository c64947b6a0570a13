-- Keeps what was said.
INSERT INTO etl.reference_{dataset}
{said};
