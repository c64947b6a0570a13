with
  "first"("day") as (
    select min("metric_date")
    from "bi"."submission_metrics_daily"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "platform_detail" in ('instagram')
      and "submissions" > 0
      and "metric_date" between date '2026-11-01' and date '2026-12-01'
    )
  )
select min("submitted_at")
from "bi"."submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "platform_detail" in ('instagram')
  and ("submitted_at" >= (
    select "day"
    from "first"
  )::timestamp at time zone 'UTC')
  and ("submitted_at" < ((
    select "day"
    from "first"
  ) + 1)::timestamp at time zone 'UTC')
)
