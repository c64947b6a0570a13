INSERT INTO etl.installed_definitions (kind, name, definition, stored_form)
VALUES ('view', 'bi.submission_facts', 'SELECT 1', 'c4ca');
INSERT INTO etl.definition_recordings (migrations, recorded_at)
VALUES ('a87f', '2026-03-06 12:00Z');
