select
  ("effective_takedown_at" at time zone 'UTC')::date,
  cast(count(*) filter (where (
    "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    and "effective_takedown_at" is not null
  )) as numeric)
from "bi"."submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "platform_detail" in ('instagram')
  and "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)
group by ("effective_takedown_at" at time zone 'UTC')::date
