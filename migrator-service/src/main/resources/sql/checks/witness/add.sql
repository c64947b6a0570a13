-- Keeps what was said.
INSERT INTO etl.witnessed_{dataset}
{said};
