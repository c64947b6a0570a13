-- One post in a hundred is tagged as an older version of the rules would have left it.
CREATE TABLE public.mistagged AS
SELECT submission_id, platform_detail
FROM core.post_data
WHERE submission_id % 100 = 0 AND platform_detail <> 'unknown';

UPDATE core.post_data
SET platform_detail = 'unknown'
FROM public.mistagged
WHERE post_data.submission_id = mistagged.submission_id;
