    -- What the reference query has said of submissions, as it is kept.
    SELECT
        legacy_key::text                   AS legacy_key,
        community_slug::text               AS community_slug,
        submitted_at::timestamptz          AS submitted_at,
        effective_takedown_at::timestamptz AS effective_takedown_at,
        hours_to_takedown::numeric         AS hours_to_takedown
    FROM {reference}
