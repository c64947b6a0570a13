-- An application, and one that is marked as deleted.
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
