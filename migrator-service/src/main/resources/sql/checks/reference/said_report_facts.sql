    -- What the reference query has said of reports, as it is kept.
    SELECT
        legacy_key::text         AS legacy_key,
        community_slug::text     AS community_slug,
        reported_at::timestamptz AS reported_at
    FROM {reference}
