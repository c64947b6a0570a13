select
  "sampled"."submission_id",
  "fact"."legacy_id",
  "fact"."effective_takedown_at",
  "fact"."takedown_source",
  "sampled"."report_id"
from (
  select
    "submission_id",
    "report_id",
    "reported_at" as "at"
  from "bi"."report_facts"
  where (
    "community_slug" in (
      'paris', 'toronto'
    )
    and "reported_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "reported_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
  )
  order by "at" desc, "report_id" desc
  fetch next 20 rows only
) as "sampled"
  left outer join lateral (
    select "legacy_id", "effective_takedown_at", "takedown_source", "report_taken_down_at"
    from "bi"."submission_facts"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "submission_id" = "sampled"."submission_id"
    )
  ) as "fact"
    on true
order by "sampled"."at" desc, "sampled"."report_id" desc
