-- With which migrations the definitions were recorded.
INSERT INTO etl.definition_recordings (migrations) VALUES (?)
