select
  "dimension_value" as "application_status",
  cast(sum("value") as int) as "applications",
  sum(sum("value")) over () as "total",
  count(*) over () as "groups"
from (
  select
    "dimension",
    "metric",
    "metric_date" as "day",
    "dimension_value",
    "platform",
    "value"
  from "bi"."metrics_daily"
  where (
    false
    and "dataset" = 'application_summary'
    and "dimension" in ('status')
    and "metric" in ('applications')
    and "metric_date" >= date '1970-01-01'
    and "metric_date" < date '2200-01-01'
  )
) as "counts"
group by "dimension_value"
order by "applications" desc, "application_status" asc
fetch next 100 rows only
