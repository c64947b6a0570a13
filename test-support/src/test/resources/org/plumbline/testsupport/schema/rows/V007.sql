-- What a run of the pipeline recruiting leaves.
INSERT INTO etl.runs (run_id, pipeline, mode, state, phase, requested_by, started_at, finished_at, publication_version, error)
OVERRIDING SYSTEM VALUE
VALUES (4, 'recruiting', 'full', 'succeeded', 'done', 'ada', '2026-03-03 11:00Z', '2026-03-03 11:01Z', 1, NULL);
INSERT INTO recruiting.companies (id, name, industry, website, created_at, updated_at, deleted_at)
VALUES (31, 'Harbour', 'media', 'https://harbour.example.com', '2025-01-01 00:00Z', '2025-01-02 00:00Z', '2026-03-03 11:00Z');
INSERT INTO recruiting.jobs (
    id, company_id, job_title, prestige_factor, compensation_min, compensation_max, compensation_currency, office_city,
    office_province, office_country, seniority_level, created_at, updated_at, deleted_at)
VALUES (
    41, 31, 'Analyst', 50, 30000, 40000, 'EUR', 'Paris', 'Île-de-France', 'France', 'mid', '2025-02-01 00:00Z',
    '2025-02-02 00:00Z', '2026-03-03 11:00Z');
INSERT INTO recruiting.job_applications (id, job_id, status, source, notes, created_at, updated_at, deleted_at)
VALUES
    (51, 41, 'new', 'fair', 'A note', '2025-03-01 00:00Z', '2025-03-02 00:00Z', NULL),
    (52, 41, 'new', 'fair', NULL, '2025-03-01 00:00Z', '2025-03-02 00:00Z', '2026-03-03 11:00Z');
INSERT INTO etl.id_map (source, entity, legacy_id, new_id, content_hash, first_run_id, last_run_id)
VALUES ('recruiting', 'companies', '31', 31, '\x06', 4, 4), ('recruiting', 'jobs', '41', 41, '\x07', 4, 4);
INSERT INTO core.legacy_documents (source, entity, legacy_id, document, run_id, recorded_at)
VALUES ('recruiting', 'jobs', '41', '{"id": 41}', 4, '2026-03-03 11:00Z');
INSERT INTO etl.checkpoints (
    pipeline, entity, source_identity, mapping_hash, snapshot_xmin, cursor_low, source_clock, target_clock, exhaustive_xmin,
    exhaustive_at, loaded_through, takes_again, complete, run_id)
VALUES (
    'recruiting', 'jobs', 'server', 'hash', 700, NULL, '2026-03-03 11:00Z', '2026-03-03 11:00Z', 700, '2026-03-03 11:00Z', NULL,
    false, true, 4);
