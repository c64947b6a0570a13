select
  "dimension",
  "metric",
  "day",
  "platform",
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
    and "dataset" = 'submission_facts'
    and "dimension" in (
      'platform_detail', 'hours_to_takedown'
    )
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
group by grouping sets (
  ("dimension", "metric", "day"),
  ("dimension", "metric", "platform", "dimension_value")
)
