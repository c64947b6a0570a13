-- How many facts the last publication says there are; 0 before the first.
SELECT coalesce(
    (SELECT row_count FROM bi.publications WHERE dataset = '{dataset}' ORDER BY version DESC LIMIT 1),
    0
);
