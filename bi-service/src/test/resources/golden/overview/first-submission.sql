select min("submitted_at")
from "bi"."submission_facts"
where (
  "community_slug" in (
    'paris', 'toronto'
  )
  and "platform_detail" in ('instagram')
)
