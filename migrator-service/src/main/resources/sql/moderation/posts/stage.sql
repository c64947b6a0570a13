-- Column order is the order in which PostTransformer writes its values.
CREATE TEMPORARY TABLE staged_rows (
    legacy_id           text  NOT NULL,
    content_hash        bytea NOT NULL,
    document            jsonb NOT NULL,
    community_legacy_id text,
    status              text,
    language            text,
    submitted_at        timestamptz,
    submitted_by        text,
    removed_at          timestamptz,
    url                 text,
    title               text,
    content             text,
    author_handle       text,
    posted_at           timestamptz,
    platform            text,
    platform_detail     text,
    platform_source     text,
    platform_rule       text,
    metadata            jsonb,
    has_analysis        boolean,
    analysis_model      text,
    sentiment           numeric,
    toxicity            numeric,
    labels              text[],
    hashtags            text[],
    categories          text[]
) ON COMMIT DELETE ROWS;

CREATE TEMPORARY TABLE changed_rows (
    LIKE staged_rows,
    new_id       bigint  NOT NULL,
    community_id bigint,
    is_new       boolean NOT NULL
) ON COMMIT DELETE ROWS;
