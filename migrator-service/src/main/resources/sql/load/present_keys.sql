-- Which of some keys the target has rows of.
SELECT main.{key} FROM {table} AS main WHERE main.{key} = ANY (?);
