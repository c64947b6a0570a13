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
    and "metric_date" >= date '2026-11-02'
    and "metric_date" < date '2200-01-01'
  )
  union all
  select
    "dimension",
    "metric",
    ("metric_hour" at time zone 'UTC')::date as "day",
    "dimension_value",
    "platform",
    "value"
  from "bi"."metrics_hourly_rollup"
  where (
    "dataset" = 'application_summary'
    and "dimension" in ('status')
    and "metric" in ('applications')
    and "metric_hour" >= timestamp with time zone '2026-11-01 06:00:00+00:00'
    and "metric_hour" < timestamp with time zone '2026-11-02 00:00:00+00:00'
  )
) as "counts"
group by "dimension_value"
