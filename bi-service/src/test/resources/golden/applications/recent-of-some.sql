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
where (
  "created_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "created_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  and "created_at" >= timestamp with time zone '2026-11-18 10:00:00+00:00'
  and "application_status" in (
    'interview', 'new'
  )
  and "company_id" in (7)
  and ("created_at", "application_id") < (timestamp with time zone '2026-11-19 10:00:00.000001+00:00', 3)
)
order by "created_at" desc, "application_id" desc
fetch next 51 rows only
