select
  "company_id",
  "company_name",
  sum("applications")
from (
  select
    "metric_date",
    "application_status",
    "company_id",
    "company_name",
    "applications"
  from "bi"."application_metrics"
  where (
    "counted_at" >= timestamp with time zone '2026-11-01 06:30:00+00:00'
    and "counted_at" < timestamp with time zone '2026-11-01 07:15:00+00:00'
  )
) as "counts"
group by "company_id", "company_name"
having sum("applications") <> 0
