-- What the legacy database said of a post and of its report, when run 2 published.
INSERT INTO etl.reference_submission_facts (legacy_key, community_slug, submitted_at, effective_takedown_at, hours_to_takedown)
VALUES ('711', 'lyon', '2026-02-02 10:00Z', '2026-02-03 10:00Z', 24);
INSERT INTO etl.reference_report_facts (legacy_key, community_slug, reported_at)
VALUES ('711', 'lyon', '2026-02-02 11:00Z');
INSERT INTO etl.reference_readings (dataset, run_id, as_of, row_versions_hash)
VALUES ('submission_facts', 2, '2026-02-04 10:00Z', 45), ('report_facts', 2, '2026-02-04 10:00Z', NULL);

-- A column of posts that a rule derives, told what to look for.
INSERT INTO etl.field_rules (pipeline, entity, place, relation, column_name, inputs, rule, argument, description)
VALUES ('moderation', 'posts', 1, 'core.analyses', 'toxicity', '{analysis}', 'json-number', 'toxicity', 'a number of a JSON object');
INSERT INTO etl.mapping_profiles (run_id, place, profile)
VALUES (3, 0, '{"entity": "posts", "target": "core.submissions.language"}');
