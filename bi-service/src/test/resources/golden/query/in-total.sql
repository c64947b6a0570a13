select
  cast(percentile_cont(cast(9.5E-1 as double precision)) within group (order by "hours_to_takedown") as numeric) as "c0",
  min("submitted_at") as "c1"
from "bi"."submission_facts"
where "community_slug" in ('paris')
fetch next 1001 rows only
