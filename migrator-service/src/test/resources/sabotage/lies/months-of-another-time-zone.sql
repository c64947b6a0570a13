-- lie: Posts are placed in time by a clock five hours ahead, so those of a month's last evening are the next month's
-- then: reconcile
-- caught-by: submissions_parity month=2025-10
-- on: target
SELECT sabotage.redefine(
    'bi.submission_facts_live',
    'submissions.submitted_at, post_data.posted_at',
    'submissions.submitted_at + interval ''5 hours'' AS submitted_at, post_data.posted_at'
);
