select
  "platform",
  null as "detail",
  cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )) as numeric),
  cast(count(*) filter (where (
    "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    and "effective_takedown_at" is not null
  )) as numeric),
  (cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    and "effective_takedown_at" is not null
  )) as numeric) / nullif(
    cast(count(*) filter (where (
      "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
      and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    )) as numeric),
    0
  ))
from "bi"."submission_facts"
where (
  (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )
  or (
    "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )
)
group by "platform"
order by 3 desc, 1, 2
