-- Why:   names and statuses that loads accepted were too long for the indexes of read models and rollups, so nothing was published any
--        more. The rows that have them wait in quarantine now. The limit lets two of these texts fit into an index (2,704 bytes).
-- Locks: ACCESS EXCLUSIVE on core.communities, recruiting.companies and recruiting.job_applications while it reads their rows.

ALTER TABLE core.communities ADD CONSTRAINT communities_slug_fits_an_index CHECK (octet_length(slug) <= 1000);
ALTER TABLE recruiting.companies ADD CONSTRAINT companies_name_fits_an_index CHECK (octet_length(name) <= 1000);
ALTER TABLE recruiting.job_applications ADD CONSTRAINT job_applications_status_fits_an_index CHECK (octet_length(status) <= 1000);
