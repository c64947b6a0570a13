select (
  exists (
    select 1 as "one"
    from "bi"."metrics_daily"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "dataset" = 'submission_facts'
      and "dimension" in ('platform_detail')
      and "metric" in ('submissions')
      and "dimension_value" in ('instagram')
      and "metric_date" >= date '2026-10-25'
      and "metric_date" < date '2026-11-01'
    )
  )
  or exists (
    select 1 as "one"
    from "bi"."metrics_daily"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "dataset" = 'submission_facts'
      and "dimension" in ('platform_detail')
      and "metric" in ('submissions')
      and "dimension_value" in ('instagram')
      and "metric_date" < date '2026-11-01'
    )
  )
)
