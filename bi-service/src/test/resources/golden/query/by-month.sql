select
  "c0",
  case
    when ((("c1" - interval '4 hours') + (("c1" at time zone 'Europe/Paris') - (("c1" - interval '4 hours') at time zone 'Europe/Paris'))) at time zone 'Europe/Paris') = ("c1" at time zone 'Europe/Paris') then (("c1" - interval '4 hours') + (("c1" at time zone 'Europe/Paris') - (("c1" - interval '4 hours') at time zone 'Europe/Paris')))
    else "c1"
  end as "c1",
  "c2",
  "c3",
  "c4"
from (
  select
    "platform_detail" as "c0",
    date_trunc('month', "submitted_at", 'Europe/Paris') as "c1",
    cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) as "c2",
    cast(count(*) as numeric) as "c3",
    (cast(count(*) filter (where "effective_takedown_at" is not null) as numeric) / nullif(
      cast(count(*) as numeric),
      0
    )) as "c4"
  from "bi"."submission_facts"
  where (
    "community_slug" in ('paris')
    and "submitted_at" >= timestamp with time zone '2026-01-01 00:00:00+00:00'
    and "language" in (
      'en', 'fr'
    )
  )
  group by "c0", "c1"
) as "groups"
order by
  "c2" desc nulls last,
  "c0" asc nulls last,
  "c1" asc nulls last
fetch next 1001 rows only
