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
  from "bi"."metrics_daily_rollup"
  where (
    "dataset" = 'application_summary'
    and "dimension" in ('status')
    and "metric" in ('applications')
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
group by "dimension_value"
