-- How many rows there can be beside the materialized views at most: as many as were published so since their last refresh.
SELECT coalesce(sum(changed_rows), 0)
FROM bi.refreshes
WHERE dataset = '{dataset}'
    AND refresh_id > coalesce(
        (SELECT refresh_id FROM bi.refreshes WHERE dataset = '{dataset}' AND mode = 'full' ORDER BY refresh_id DESC LIMIT 1),
        0
    );
