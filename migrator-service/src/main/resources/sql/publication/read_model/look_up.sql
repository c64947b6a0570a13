-- The rows of the marked facts: as they are published, and as their definition computes them.
CREATE TEMPORARY TABLE before_{read_model} ON COMMIT DROP AS
SELECT *
FROM {published_by_key} AS published;
CREATE TEMPORARY TABLE after_{read_model} ON COMMIT DROP AS
SELECT *
FROM {live_by_key} AS live;
-- What is not joined by is not looked at.
ANALYZE before_{read_model} ({row_key}), after_{read_model} ({row_key});
