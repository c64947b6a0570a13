-- lie: Moments lost what they had beyond the millisecond
-- then: reconcile
-- caught-by: content_agrees entity=posts, legacy_id=1, field=submitted_at
-- on: target
UPDATE core.submissions SET submitted_at = date_trunc('milliseconds', submitted_at);
