select cast(count(*) filter (where (
  "reported_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "reported_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)) as numeric) as "reports"
from "bi"."report_facts"
where (
  false
  and "reported_at" >= timestamp with time zone '2026-11-01 00:00:00+00:00'
  and "reported_at" < timestamp with time zone '2026-12-01 00:00:00+00:00'
)
