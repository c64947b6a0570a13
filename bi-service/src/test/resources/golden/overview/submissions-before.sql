select (
  exists (
    select 1 as "one"
    from "bi"."submission_metrics_daily"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "platform_detail" in ('instagram')
      and "submissions" > 0
      and "metric_date" >= date '2026-10-25'
      and "metric_date" < date '2026-11-01'
    )
  )
  or exists (
    select 1 as "one"
    from "bi"."submission_metrics_daily"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "platform_detail" in ('instagram')
      and "submissions" > 0
      and "metric_date" < date '2026-11-01'
    )
  )
)
