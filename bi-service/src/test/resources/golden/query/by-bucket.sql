select
  (("hours_to_takedown" - mod("hours_to_takedown", 24)) - case
    when mod("hours_to_takedown", 24) < 0 then 24
    else 0
  end) as "c0",
  extract(isodow from "submitted_at" at time zone 'Europe/Paris') as "c1",
  lower("status") as "c2",
  cast(avg("toxicity") as numeric) as "c3"
from "bi"."submission_facts"
where "community_slug" in ('paris')
group by "c0", "c1", "c2"
order by
  "c0" asc nulls last,
  "c1" asc nulls last,
  "c2" asc nulls last
fetch next 1001 rows only
