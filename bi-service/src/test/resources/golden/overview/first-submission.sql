select coalesce(
  (
    select "submitted_at"
    from "bi"."submission_facts"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "platform_detail" in ('instagram')
      and "submitted_at" < timestamp with time zone '2026-11-01 00:00:00+00:00'
    )
    fetch next 1 rows only
  ),
  (
    select min("submitted_at")
    from "bi"."submission_facts"
    where (
      "community_slug" in (
        'paris', 'toronto'
      )
      and "platform_detail" in ('instagram')
      and "submitted_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
      and "submitted_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
    )
  )
)
