select
  "dimension_value",
  sum("value")
from (
  select
    "metric",
    "metric_date" as "day",
    "dimension_value",
    "platform",
    "value"
  from "bi"."metrics_daily_rollup"
  where (
    "dataset" = 'submission_facts'
    and "dimension" = 'hours_to_takedown'
    and "metric" in ('removed_posts')
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
group by "dimension_value"
