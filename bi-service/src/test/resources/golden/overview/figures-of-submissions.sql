select
  cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )) as numeric) as "submissions",
  cast(count(*) filter (where (
    "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    and "effective_takedown_at" is not null
  )) as numeric) as "removed_posts",
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
  )) as "removal_rate",
  cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    and "effective_takedown_at" is not null
  )) as numeric) as "removal_rate_numerator",
  cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )) as numeric) as "removal_rate_denominator",
  cast(percentile_cont(cast(5E-1 as double precision)) within group (order by "hours_to_takedown") filter (where (
    "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  )) as numeric) as "median_hours_to_takedown"
from "bi"."submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "platform_detail" in ('instagram')
  and (
    (
      "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
      and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    )
    or (
      "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
      and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    )
  )
)
