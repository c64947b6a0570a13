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
  from "bi"."metrics_daily_rollup"
  where (
    "dataset" = 'submission_facts'
    and "dimension" in (
      'platform_detail', 'hours_to_takedown'
    )
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and "metric_date" >= date '2026-11-01'
    and "metric_date" < date '2026-11-20'
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
    "dataset" = 'submission_facts'
    and "dimension" in (
      'platform_detail', 'hours_to_takedown'
    )
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and "metric_hour" >= timestamp with time zone '2026-11-20 00:00:00+00:00'
    and "metric_hour" < timestamp with time zone '2026-11-20 12:00:00+00:00'
  )
  union all
  select
    "dimension",
    "metric",
    ("counted_at" at time zone 'UTC')::date as "day",
    "dimension_value",
    "platform",
    1 as "value"
  from "bi"."submission_metrics"
  where (
    "dimension" in (
      'platform_detail', 'hours_to_takedown'
    )
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and (
      (
        "submitted_at" >= timestamp with time zone '2026-11-20 12:00:00+00:00'
        and "submitted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
      )
      or (
        "effective_takedown_at" >= timestamp with time zone '2026-11-20 12:00:00+00:00'
        and "effective_takedown_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
      )
    )
    and "counted_at" >= timestamp with time zone '2026-11-20 12:00:00+00:00'
    and "counted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
  union all
  select
    "dimension",
    "metric",
    ("counted_at" at time zone 'UTC')::date as "day",
    "dimension_value",
    "platform",
    1 as "value"
  from "bi"."report_metrics"
  where (
    "dimension" in (
      'platform_detail', 'hours_to_takedown'
    )
    and "metric" in (
      'submissions', 'reports', 'removed_posts', 'removed_of_submitted', 'removed_posts.report_flow',
      'removed_posts.legacy_fallback'
    )
    and "reported_at" >= timestamp with time zone '2026-11-20 12:00:00+00:00'
    and "reported_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
    and "counted_at" >= timestamp with time zone '2026-11-20 12:00:00+00:00'
    and "counted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
) as "counts"
group by grouping sets (
  ("dimension", "metric", "day"),
  ("dimension", "metric", "platform", "dimension_value")
)
