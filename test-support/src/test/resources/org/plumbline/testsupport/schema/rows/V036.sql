-- A column of posts that a rule derives, told what to look for.
INSERT INTO etl.field_rules (pipeline, entity, place, relation, column_name, inputs, rule, argument, description)
VALUES ('moderation', 'posts', 1, 'core.analyses', 'toxicity', '{analysis}', 'json-number', 'toxicity', 'a number of a JSON object');
