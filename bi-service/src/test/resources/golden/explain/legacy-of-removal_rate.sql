select (cast(count(*) filter (where (
  "submitted_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
  and "submitted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  and "effective_takedown_at" is not null
)) as numeric) / nullif(
  cast(count(*) filter (where (
    "submitted_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "submitted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )) as numeric),
  0
)) as "value"
from "bi"."legacy_submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "submitted_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
  and "submitted_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
)
