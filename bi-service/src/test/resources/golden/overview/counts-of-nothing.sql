select
  "metric_date",
  "platform",
  "platform_detail",
  sum("submissions") as "submissions",
  sum("reports") as "reports",
  sum("removed_posts") as "removed_posts",
  sum("removed_posts_report_flow") as "removed_posts_report_flow",
  sum("removed_posts_legacy_fallback") as "removed_posts_legacy_fallback",
  sum("removed_of_submitted") as "removed_of_submitted"
from (
  select
    "metric_date",
    "platform",
    "platform_detail",
    "submissions",
    "reports",
    "removed_posts",
    "removed_posts_report_flow",
    "removed_posts_legacy_fallback",
    "removed_of_submitted"
  from "bi"."submission_metrics_daily"
  where (
    false
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-12-01'
  )
) as "counts"
group by grouping sets (
  ("metric_date"),
  ("platform", "platform_detail")
)
