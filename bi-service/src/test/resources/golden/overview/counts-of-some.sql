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
    "community_slug" in (
      'paris', 'toronto'
    )
    and "dataset" = 'submission_facts'
    and "dimension" in ('platform_detail')
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
where "dimension_value" in ('instagram')
group by grouping sets (
  ("dimension", "metric", "day"),
  ("dimension", "metric", "platform", "dimension_value")
)
