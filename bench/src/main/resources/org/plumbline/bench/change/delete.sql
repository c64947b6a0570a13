-- What no cursor tells of either: one report in two thousand is gone.
DELETE FROM reports
WHERE id % 2000 = 2;
