select
  "application_id",
  "application_status",
  "application_source",
  "created_at",
  "application_updated_at",
  "job_id",
  "job_title",
  "company_id",
  "company_name",
  "company_industry",
  "priority_score",
  "salary_currency",
  "salary_min",
  "salary_max",
  "location",
  "experience_level"
from "bi"."application_summary"
order by "created_at" desc, "application_id" desc
fetch next 51 rows only
