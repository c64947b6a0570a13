select cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "hours_to_takedown") as numeric)
from "bi"."submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "platform_detail" in ('instagram')
  and "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)
