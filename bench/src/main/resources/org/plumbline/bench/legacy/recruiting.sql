-- A legacy recruiting database of any size: bench.applications applications, a tenth as many jobs, and a thousandth as
-- many companies. The same size gives the same rows; only the dates move, because all of them count back from now().

INSERT INTO companies (id, name, industry, website, created_at, updated_at)
SELECT
    n,
    'Company ' || n,
    (ARRAY['software', 'health', 'transport', 'education', NULL])[1 + n % 5],
    'https://company-' || n || '.example',
    now() - interval '900 days',
    now() - interval '800 days'
FROM generate_series(1, greatest(current_setting('bench.applications')::bigint / 1000, 1)) AS n;

INSERT INTO jobs (
    id, company_id, job_title, prestige_factor, compensation_min, compensation_max, compensation_currency, office_city,
    office_province, office_country, seniority_level, created_at, updated_at
)
SELECT
    n,
    1 + (n * 7919) % greatest(current_setting('bench.applications')::bigint / 1000, 1),
    (ARRAY['Engineer', 'Analyst', 'Nurse', 'Driver', 'Teacher'])[1 + n % 5] || ' ' || n,
    CASE WHEN n % 7 > 0 THEN n % 10 END,
    30000 + 100 * (n % 400),
    40000 + 150 * (n % 400),
    (ARRAY['EUR', 'USD', 'CAD'])[1 + n % 3],
    (ARRAY['Paris', 'Berlin', 'Toronto', NULL])[1 + n % 4],
    CASE WHEN n % 4 = 2 THEN 'Ontario' END,
    (ARRAY['France', 'Germany', 'Canada', NULL])[1 + n % 4],
    (ARRAY['junior', 'middle', 'senior', NULL])[1 + n % 4],
    now() - interval '800 days' + n * interval '1 minute' / 2,
    now() - interval '700 days' + n * interval '1 minute' / 2
FROM generate_series(1, greatest(current_setting('bench.applications')::bigint / 10, 1)) AS n;

INSERT INTO job_applications (id, job_id, status, source, notes, created_at, updated_at)
SELECT
    n,
    1 + (n * 104729) % greatest(current_setting('bench.applications')::bigint / 10, 1),
    (ARRAY['received', 'received', 'screening', 'interview', 'offer', 'hired', 'rejected', 'rejected'])[1 + n % 8],
    (ARRAY['referral', 'website', 'agency', NULL])[1 + n % 4],
    CASE WHEN n % 3 = 0 THEN 'Called back after ' || n % 30 || ' days' END,
    now() - 600 * (1 - n::double precision / current_setting('bench.applications')::bigint) * interval '1 day',
    now() - 600 * (1 - n::double precision / current_setting('bench.applications')::bigint) * interval '1 day'
FROM generate_series(1, current_setting('bench.applications')::bigint) AS n;
