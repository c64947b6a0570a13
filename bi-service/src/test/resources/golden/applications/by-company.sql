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
  from "bi"."application_metrics_daily"
  where (
    "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
group by "company_id", "company_name"
having sum("applications") <> 0
