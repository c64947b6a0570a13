-- How a pipeline derives a column.
INSERT INTO etl.field_rules (pipeline, entity, place, relation, column_name, inputs, rule, argument, description)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?);
