select "hours_to_takedown"
from "bi"."takedown_hours"
where (
  "effective_takedown_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "effective_takedown_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
  and "bucket" between 48 and 50
)
order by "hours_to_takedown"
offset 7 rows
fetch next 2 rows only
