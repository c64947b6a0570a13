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
    "metric_date" >= date '2026-11-01'
    and "metric_date" < date '10000-01-01'
  )
  union all
  select
    "metric_date",
    "application_status",
    "company_id",
    "company_name",
    -"applications" as "applications"
  from "bi"."application_metrics"
  where (
    "counted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "counted_at" < timestamp with time zone '2026-11-01 06:00:00+00:00'
  )
) as "counts"
group by "application_status"
having sum("applications") <> 0
