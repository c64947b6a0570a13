-- What the marked rows count for: once more as they are, once less as they were.
SELECT 1 AS sign, counts.*
FROM after_{read_model} AS facts
CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::{published}) AS counts
UNION ALL
SELECT -1 AS sign, counts.*
FROM before_{read_model} AS facts
CROSS JOIN LATERAL bi.metrics_of(ROW (facts.*)::{published}) AS counts
