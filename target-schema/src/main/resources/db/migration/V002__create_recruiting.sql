-- Why:   companies, jobs and job applications, loaded by the recruiting pipeline with their legacy keys and column
--        names.
-- Locks: none that matter; every object is new.

CREATE TABLE recruiting.companies (
    id         bigint      NOT NULL,
    name       text        NOT NULL,
    industry   text,
    website    text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT companies_pkey PRIMARY KEY (id)
);
COMMENT ON COLUMN recruiting.companies.id IS 'The legacy key.';
COMMENT ON COLUMN recruiting.companies.deleted_at IS 'Set instead of deleting the row, if the delete policy is tombstone.';

CREATE TABLE recruiting.jobs (
    id                    bigint      NOT NULL,
    company_id            bigint,
    job_title             text        NOT NULL,
    prestige_factor       integer,
    compensation_min      numeric(12, 2),
    compensation_max      numeric(12, 2),
    compensation_currency text,
    office_city           text,
    office_province       text,
    office_country        text,
    seniority_level       text,
    created_at            timestamptz NOT NULL,
    updated_at            timestamptz NOT NULL,
    deleted_at            timestamptz,
    CONSTRAINT jobs_pkey PRIMARY KEY (id),
    CONSTRAINT jobs_company_id_fkey FOREIGN KEY (company_id) REFERENCES recruiting.companies (id)
);
COMMENT ON COLUMN recruiting.jobs.id IS 'The legacy key.';
COMMENT ON COLUMN recruiting.jobs.company_id IS 'NULL if the legacy job names no company, or an unknown one.';
COMMENT ON COLUMN recruiting.jobs.deleted_at IS 'Set instead of deleting the row, if the delete policy is tombstone.';
CREATE INDEX idx_jobs_company_id ON recruiting.jobs (company_id);
CREATE INDEX idx_jobs_created_at ON recruiting.jobs (created_at);

CREATE TABLE recruiting.job_applications (
    id         bigint      NOT NULL,
    job_id     bigint      NOT NULL,
    status     text        NOT NULL,
    source     text,
    notes      text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    deleted_at timestamptz,
    CONSTRAINT job_applications_pkey PRIMARY KEY (id),
    CONSTRAINT job_applications_job_id_fkey FOREIGN KEY (job_id) REFERENCES recruiting.jobs (id)
);
COMMENT ON COLUMN recruiting.job_applications.id IS 'The legacy key.';
COMMENT ON COLUMN recruiting.job_applications.deleted_at IS
    'Set instead of deleting the row, if the delete policy is tombstone.';
CREATE INDEX idx_job_apps_job_id ON recruiting.job_applications (job_id);
CREATE INDEX idx_job_apps_created_at ON recruiting.job_applications (created_at);
CREATE INDEX idx_job_apps_status ON recruiting.job_applications (status);
