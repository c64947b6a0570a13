select
  "sampled"."submission_id",
  "fact"."legacy_id",
  "fact"."effective_takedown_at",
  "fact"."takedown_source",
  "deciding"."report_id"
from (
  select
    "submission_id",
    "effective_takedown_at" as "at"
  from "bi"."submission_facts"
  where (
    "community_slug" in (
      'paris', 'toronto'
    )
    and "effective_takedown_at" >= timestamp with time zone '2026-10-21 00:00:00+00:00'
    and "effective_takedown_at" < timestamp with time zone '2026-11-20 12:35:00+00:00'
    and "effective_takedown_at" is not null
  )
  order by "at" desc, "submission_id" desc
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
  left outer join lateral (
    select "report_id"
    from "bi"."report_facts"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "submission_id" = "sampled"."submission_id"
      and "taken_down_at" = "fact"."report_taken_down_at"
    )
    order by "report_id"
    fetch next 1 rows only
  ) as "deciding"
    on true
order by "sampled"."at" desc, "sampled"."submission_id" desc
