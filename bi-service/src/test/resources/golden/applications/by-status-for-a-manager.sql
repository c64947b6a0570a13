select
  "dimension_value",
  sum("value")
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
