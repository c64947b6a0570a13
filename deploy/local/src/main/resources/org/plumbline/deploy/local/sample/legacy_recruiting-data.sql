-- The sample legacy recruiting database: 300 invented companies, 4,000 jobs, 40,000 applications, with the gaps that
-- the columns allow. Deterministic, except for the dates, which count back from the time of loading.

-- The same number in [0, 1) for the same row and word, everywhere and always.
CREATE FUNCTION pg_temp.share(row_number bigint, word text) RETURNS double precision
    IMMUTABLE LANGUAGE sql
    RETURN (hashtextextended(word || ':' || row_number, 0) & 9007199254740991) / 9007199254740992.0::double precision;

-- One of the choices, also the same for the same row and word.
CREATE FUNCTION pg_temp.pick(row_number bigint, word text, choices text[]) RETURNS text
    IMMUTABLE LANGUAGE sql
    RETURN choices[1 + floor(pg_temp.share(row_number, word) * cardinality(choices))::integer];

INSERT INTO companies (id, name, industry, website, created_at, updated_at)
SELECT
    n,
    format(
        '%s %s %s',
        pg_temp.pick(n, 'first', '{Northern,Blue,Quiet,Bright,Old,Second,River,Stone,Cedar,Open}'),
        pg_temp.pick(n, 'second', '{Harbour,Field,Lantern,Bridge,Orchard,Compass,Mill,Garden}'),
        n),
    pg_temp.pick(n, 'industry', ARRAY['software', 'education', 'health', 'media', 'logistics', 'public sector', '', NULL]),
    CASE WHEN pg_temp.share(n, 'website') > 0.2 THEN format('https://company-%s.example.com', n) END,
    created.at,
    greatest(created.at, date_trunc('hour', now() - pg_temp.share(n, 'updated') * interval '300 days'))
FROM generate_series(1, 300) AS n
CROSS JOIN LATERAL (SELECT now() - interval '730 days' - pg_temp.share(n, 'age') * interval '900 days' AS at) AS created;

INSERT INTO jobs (
    id, company_id, job_title, prestige_factor, compensation_min, compensation_max, compensation_currency,
    office_city, office_province, office_country, seniority_level, created_at, updated_at)
SELECT
    n,
    -- A few companies have many of the jobs; some jobs have no company.
    CASE WHEN pg_temp.share(n, 'has company') > 0.02 THEN
        1 + floor(power(pg_temp.share(n, 'company'), 1.8) * 300)::bigint
    END,
    format(
        '%s %s',
        pg_temp.pick(n, 'title level', '{Associate,Junior,Senior,Lead,Regional}'),
        pg_temp.pick(n, 'title', '{Analyst,Developer,Moderator,Researcher,Coordinator,Designer,Editor,Librarian}')),
    CASE WHEN pg_temp.share(n, 'prestige') > 0.25 THEN floor(pg_temp.share(n, 'prestige factor') * 101)::integer END,
    pay.low,
    CASE WHEN pg_temp.share(n, 'pay open') > 0.1 THEN round(pay.low * (1 + pg_temp.share(n, 'pay span')::numeric * 0.6), 2) END,
    CASE WHEN pay.low IS NOT NULL THEN pg_temp.pick(n, 'currency', ARRAY['EUR', 'EUR', 'CAD', 'USD', 'GBP', NULL]) END,
    CASE WHEN pg_temp.share(n, 'city') > 0.12 THEN place.city END,
    pg_temp.pick(n, 'province', ARRAY[place.province, place.province, '', NULL]),
    CASE WHEN pg_temp.share(n, 'country') > 0.12 THEN place.country END,
    pg_temp.pick(n, 'seniority', ARRAY['entry', 'mid', 'mid', 'senior', 'lead', NULL]),
    created.at,
    created.at + least(pg_temp.share(n, 'updated') * interval '200 days', now() - created.at)
FROM generate_series(1, 4000) AS n
CROSS JOIN LATERAL (SELECT now() - pg_temp.share(n, 'age') * interval '720 days' AS at) AS created
CROSS JOIN LATERAL (
    SELECT CASE WHEN pg_temp.share(n, 'paid') > 0.3 THEN
        (24000 + 500 * floor(pg_temp.share(n, 'pay') * 160))::numeric(12, 2)
    END AS low
) AS pay
CROSS JOIN LATERAL (
    SELECT * FROM (VALUES
        (0, 'Paris', 'Île-de-France', 'France'),
        (1, 'Toronto', 'Ontario', 'Canada'),
        (2, 'Berlin', NULL, 'Germany'),
        (3, 'Montréal', 'Québec', 'Canada'),
        (4, 'London', 'England', 'United Kingdom'),
        (5, 'Remote', NULL, NULL)
    ) AS known (number, city, province, country)
    WHERE known.number = floor(pg_temp.share(n, 'place') * 6)
) AS place;

INSERT INTO job_applications (id, job_id, status, source, notes, created_at, updated_at)
SELECT
    n,
    jobs.id,
    CASE
        WHEN created.at > now() - interval '14 days' THEN pg_temp.pick(n, 'status', '{new,new,screening}')
        ELSE pg_temp.pick(n, 'status', '{new,screening,interview,offer,hired,rejected,rejected,rejected,withdrawn}')
    END,
    pg_temp.pick(n, 'source', ARRAY['job board', 'referral', 'career page', 'agency', 'fair', NULL]),
    CASE WHEN pg_temp.share(n, 'notes') > 0.7 THEN format('Sample note %s', n) END,
    created.at,
    -- Many rows have the same timestamp: a nightly job touches what changed during the day.
    CASE WHEN pg_temp.share(n, 'nightly') < 0.4 AND created.at < now() - interval '2 days'
        THEN date_trunc('day', created.at) + interval '1 day 2 hours'
        ELSE created.at + least(pg_temp.share(n, 'updated') * interval '30 days', now() - created.at)
    END
FROM generate_series(1, 40000) AS n
JOIN jobs ON jobs.id = 1 + floor(power(pg_temp.share(n, 'job'), 1.3) * 4000)::bigint
CROSS JOIN LATERAL (
    SELECT jobs.created_at + pg_temp.share(n, 'age') * (now() - jobs.created_at) AS at
) AS created;

ANALYZE companies, jobs, job_applications;
