-- Publishes the changed rows beside the materialized view, whose rows they stand for from then on. A list of keys, unlike a join,
-- is looked up in the index however much is beside.
DELETE FROM {delta}
WHERE {row_key} = ANY (ARRAY(SELECT row_key FROM changed_{publication} WHERE read_model = '{read_model}'));
INSERT INTO {delta}
SELECT after.*, true
FROM after_{read_model} AS after
WHERE after.{row_key} IN (SELECT row_key FROM changed_{publication} WHERE read_model = '{read_model}');
-- Rows that are gone.
INSERT INTO {delta} ({row_key}, is_present)
SELECT refreshed.{row_key}, false
FROM changed_{publication} AS changed
JOIN {view} AS refreshed ON refreshed.{row_key} = changed.row_key
WHERE changed.read_model = '{read_model}'
    AND NOT EXISTS (SELECT FROM after_{read_model} AS after WHERE after.{row_key} = changed.row_key);
