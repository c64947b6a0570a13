select
  "application_status",
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
    false
    and "metric_date" >= date '0001-01-01'
    and "metric_date" < date '10000-01-01'
  )
) as "counts"
group by "application_status"
having sum("applications") <> 0
